package io.dealtrail.projection.log;

import org.springframework.stereotype.Component;

/** How fast the applied watermark moves, by whichever instances. */
@Component
public class AppliedRate {

    private final AppliedWatermark watermark;
    private final Rate rate = new Rate();

    AppliedRate(AppliedWatermark watermark) {
        this.watermark = watermark;
    }

    /** Takes a reading, now and then. */
    public void read() {
        rate.read(watermark.latest().position());
    }

    /** Positions a second. */
    public double perSecond() {
        return rate.perSecond();
    }
}
