package io.dealtrail.deal.ledger;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Says whether the ledger is signed: down where the store is not what was signed, which needs a person. Commands go on all the same. */
final class LedgerHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final LedgerProgress progress;

    LedgerHealth(LedgerProgress progress) {
        this.progress = progress;
    }

    /** Where no key is set. */
    static HealthIndicator off() {
        return () -> Health.unknown()
                .withDetail("ledger", "off")
                .withDetail("because", "dealtrail.ledger.key is not set")
                .build();
    }

    @Override
    public Health health() {
        Health.Builder health = Health.status(status())
                .withDetail("active", progress.isActive())
                .withDetail("size", progress.size());
        progress.lastFailure().ifPresent(failure -> health.withDetail("failure", failure));
        return health.build();
    }

    private Status status() {
        if (progress.isRefusing()) {
            return Status.DOWN;
        }
        return progress.lastFailure().isPresent() ? DEGRADED : Status.UP;
    }
}
