package io.dealtrail.deal.relay;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.OptionalLong;

/** The relay in numbers: how far it is, how much is still to be published, how often it had to begin again. */
final class RelayMeters implements MeterBinder {

    private final RelayProgress progress;
    private final Backlog backlog;

    RelayMeters(RelayProgress progress, Backlog backlog) {
        this.progress = progress;
        this.backlog = backlog;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("dealtrail.relay.active", progress, relay -> relay.isActive() ? 1 : 0)
                .description("Whether this instance publishes")
                .register(registry);
        Gauge.builder("dealtrail.relay.position", progress, RelayProgress::position)
                .description("The last position that this instance has published or found published")
                .register(registry);
        Gauge.builder("dealtrail.relay.lag.events", backlog, RelayMeters::events)
                .description(
                        "Events that are committed and not yet published; unknown where another instance publishes")
                .register(registry);
        Gauge.builder("dealtrail.relay.lag", backlog, Backlog::seconds)
                .description("For how long the first of them has waited")
                .baseUnit("seconds")
                .register(registry);
        FunctionCounter.builder("dealtrail.relay.published", progress, RelayProgress::published)
                .description("Events that this instance has published")
                .register(registry);
        FunctionCounter.builder("dealtrail.relay.failures", progress, RelayProgress::failures)
                .description("Runs of the relay that ended with a failure")
                .register(registry);
    }

    private static double events(Backlog backlog) {
        OptionalLong events = backlog.events();
        return events.isPresent() ? events.getAsLong() : Double.NaN;
    }
}
