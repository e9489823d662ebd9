package io.dealtrail.projection.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How far the generation is that this instance fills and that has not caught up; zeros where there is none. */
@Component
class RebuildMetrics {

    private volatile Reading reading = Reading.NONE;

    RebuildMetrics(MeterRegistry meters) {
        Gauge.builder("dealtrail.rebuild.events", () -> reading.events())
                .description("Events that are applied in the generation that is being built")
                .register(meters);
        Gauge.builder("dealtrail.rebuild.target", () -> reading.target())
                .description("Events that it will have when it has caught up")
                .register(meters);
        Gauge.builder("dealtrail.rebuild.rate", () -> reading.rate())
                .description("Events a second that are applied in it")
                .register(meters);
    }

    void building(long events, long target, double rate) {
        reading = new Reading(events, target, rate);
    }

    void nothing() {
        reading = Reading.NONE;
    }

    /** The latest. */
    private record Reading(long events, long target, double rate) {
        private static final Reading NONE = new Reading(0, 0, 0);
    }
}
