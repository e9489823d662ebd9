package io.dealtrail.deal.calendar;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Says whether everything due is announced. Never down: commands go on without the calendar, and what is missed is announced later. */
final class CalendarHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final CalendarProgress progress;

    CalendarHealth(CalendarProgress progress) {
        this.progress = progress;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.status(progress.lastFailure().isPresent() ? DEGRADED : Status.UP);
        progress.lastFailure().ifPresent(failure -> health.withDetail("failure", failure));
        return health.withDetail("waiting", progress.waiting()).build();
    }
}
