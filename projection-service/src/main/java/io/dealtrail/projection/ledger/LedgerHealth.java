package io.dealtrail.projection.ledger;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Says whether the log of this service is what deal-service has signed; down where it is not. Reads go on all the same. */
@Component("ledgerHealthIndicator")
class LedgerHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final LedgerSettings settings;
    private final LedgerStatus status;

    LedgerHealth(LedgerSettings settings, LedgerStatus status) {
        this.settings = settings;
        this.status = status;
    }

    @Override
    public Health health() {
        if (!settings.isOn()) {
            return Health.unknown()
                    .withDetail("ledger", "off")
                    .withDetail("because", "dealtrail.ledger.public-key is not set")
                    .build();
        }
        LedgerProgress progress = status.progress();
        Health.Builder health = Health.status(status()).withDetail("verified", progress.verified());
        if (progress.verifiedAt() != null) {
            health.withDetail("verifiedAt", progress.verifiedAt());
        }
        if (progress.failure() != null && progress.failedAt() != null) {
            health.withDetail("failure", progress.failure()).withDetail("failedAt", progress.failedAt());
        }
        status.interruption().ifPresent(reason -> health.withDetail("interruption", reason));
        return health.build();
    }

    private Status status() {
        if (status.isFailing()) {
            return Status.DOWN;
        }
        return status.interruption().isPresent() ? DEGRADED : Status.UP;
    }
}
