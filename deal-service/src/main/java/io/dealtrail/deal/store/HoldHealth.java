package io.dealtrail.deal.store;

import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Says on every instance that a {@link StoreHold} is in place, and why. */
final class HoldHealth extends AbstractHealthIndicator {

    private final StoreHold hold;

    HoldHealth(StoreHold hold) {
        this.hold = hold;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Optional<String> because = hold.reason();
        health.status(because.isPresent() ? "DEGRADED" : "UP");
        because.ifPresent(reason -> health.withDetail("because", reason));
    }
}
