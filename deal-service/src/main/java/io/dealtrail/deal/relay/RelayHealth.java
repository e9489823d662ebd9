package io.dealtrail.deal.relay;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Says how far the relay is. Never down: while Kafka is away commands go on, and the backlog is published later. */
final class RelayHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final RelayProgress progress;
    private final Backlog backlog;

    RelayHealth(RelayProgress progress, Backlog backlog) {
        this.progress = progress;
        this.backlog = backlog;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.status(progress.lastFailure().isPresent() ? DEGRADED : Status.UP)
                .withDetail("active", progress.isActive())
                .withDetail("position", progress.position());
        progress.lastFailure().ifPresent(failure -> health.withDetail("failure", failure));
        backlog.events().ifPresent(events -> health.withDetail("lag", events));
        return health.build();
    }
}
