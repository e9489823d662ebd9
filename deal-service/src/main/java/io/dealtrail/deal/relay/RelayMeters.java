package io.dealtrail.deal.relay;

import io.dealtrail.deal.store.EventLog;
import io.dealtrail.deal.store.StoreUnavailableException;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** The relay in numbers: how far it is, how much is still to be published, how often it had to begin again. */
final class RelayMeters implements MeterBinder {

    private final RelayProgress progress;
    private final EventLog log;

    RelayMeters(RelayProgress progress, EventLog log) {
        this.progress = progress;
        this.log = log;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("dealtrail.relay.active", progress, relay -> relay.isActive() ? 1 : 0)
                .description("whether this instance publishes")
                .register(registry);
        Gauge.builder("dealtrail.relay.position", progress, RelayProgress::position)
                .description("the last position that this instance has published or found published")
                .register(registry);
        Gauge.builder("dealtrail.relay.lag", this, RelayMeters::lag)
                .description("events that are committed but not yet published, while this instance is the active relay")
                .baseUnit("events")
                .register(registry);
        FunctionCounter.builder("dealtrail.relay.failures", progress, RelayProgress::failures)
                .description("runs of the relay that ended with a failure")
                .register(registry);
    }

    private double lag() {
        if (!progress.isActive()) {
            return Double.NaN;
        }
        try {
            return Math.max(0, log.lastPosition() - progress.position());
        } catch (StoreUnavailableException unavailable) {
            return Double.NaN;
        }
    }
}
