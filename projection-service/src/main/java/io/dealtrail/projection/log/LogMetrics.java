package io.dealtrail.projection.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How far the read side is, and how far behind. */
@Component
class LogMetrics implements MeterBinder {

    private final Progress progress;
    private final AppliedRate rate;

    LogMetrics(Progress progress, AppliedRate rate) {
        this.progress = progress;
        this.rate = rate;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("dealtrail.applied.position", progress::current)
                .description("The position up to which everything is applied")
                .register(meters);
        Gauge.builder("dealtrail.applied.rate", rate::perSecond)
                .description("Positions a second by which the read side moves on")
                .register(meters);
        Gauge.builder("dealtrail.lag.events", progress::lagEvents)
                .description("Positions that are known of and not applied")
                .register(meters);
        Gauge.builder("dealtrail.lag", () -> progress.lagMillis() / 1000.0)
                .description("For how long the read side has been behind or out of touch")
                .baseUnit("seconds")
                .register(meters);
    }
}
