package io.dealtrail.projection.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the intake is at, for alerts: 1 at its state, 0 at all others. */
@Component
class IntakeMeters implements MeterBinder {

    private final IntakeStatus status;

    IntakeMeters(IntakeStatus status) {
        this.status = status;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (IntakeStatus.State state : IntakeStatus.State.values()) {
            Gauge.builder(
                            "dealtrail.intake.state",
                            status,
                            intake -> intake.reading().state() == state ? 1 : 0)
                    .description("1 where the intake is in this state")
                    .tag("state", state.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .register(meters);
        }
    }
}
