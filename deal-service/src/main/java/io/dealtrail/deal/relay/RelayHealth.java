package io.dealtrail.deal.relay;

import io.dealtrail.deal.store.EventLog;
import io.dealtrail.deal.store.StoreUnavailableException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says how far the relay is. Never down: while Kafka is away commands go on, and the backlog is published later. */
final class RelayHealth implements HealthIndicator {

    private final RelayProgress progress;
    private final EventLog log;

    RelayHealth(RelayProgress progress, EventLog log) {
        this.progress = progress;
        this.log = log;
    }

    @Override
    public Health health() {
        Health.Builder health =
                progress.lastFailure().isPresent() ? new Health.Builder().unknown() : new Health.Builder().up();
        health.withDetail("active", progress.isActive()).withDetail("position", progress.position());
        progress.lastFailure().ifPresent(failure -> health.withDetail("failure", failure));
        try {
            if (progress.isActive()) {
                health.withDetail("lag", Math.max(0, log.lastPosition() - progress.position()));
            }
        } catch (StoreUnavailableException unavailable) {
            health.unknown().withException(unavailable);
        }
        return health.build();
    }
}
