package io.dealtrail.projection.intake;

import io.dealtrail.projection.log.Progress;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Shows the intake under {@code /actuator/health}; never takes readiness away, since what is applied can be read all the same. */
@Component("intakeHealthIndicator")
class IntakeHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final IntakeStatus status;
    private final Progress progress;

    IntakeHealth(IntakeStatus status, Progress progress) {
        this.status = status;
        this.progress = progress;
    }

    @Override
    public Health health() {
        IntakeStatus.Reading reading = status.reading();
        return Health.status(
                        switch (reading.state()) {
                            case STARTING, RUNNING -> Status.UP;
                            case PAUSED, TOPIC_MISSING, OUT_OF_TOUCH, RETRYING -> DEGRADED;
                            case REFUSING -> Status.DOWN;
                        })
                .withDetail("state", reading.state())
                .withDetail("detail", reading.detail())
                .withDetail("position", progress.current())
                .withDetail("lagEvents", progress.lagEvents())
                .withDetail("deadLetters", status.deadLetters())
                .withDetail("parkedAggregates", status.parkedAggregates())
                .build();
    }
}
