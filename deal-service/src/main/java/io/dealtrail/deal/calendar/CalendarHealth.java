package io.dealtrail.deal.calendar;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says whether everything due is announced. Never down: commands go on without the calendar, and what is missed is announced later. */
final class CalendarHealth implements HealthIndicator {

    private final CalendarProgress progress;

    CalendarHealth(CalendarProgress progress) {
        this.progress = progress;
    }

    @Override
    public Health health() {
        Health.Builder health =
                progress.lastFailure().isPresent() ? new Health.Builder().unknown() : new Health.Builder().up();
        progress.lastFailure().ifPresent(failure -> health.withDetail("failure", failure));
        return health.withDetail("waiting", progress.waiting()).build();
    }
}
