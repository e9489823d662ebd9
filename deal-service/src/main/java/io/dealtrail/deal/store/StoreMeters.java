package io.dealtrail.deal.store;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.OptionalLong;

/** How long the history is: what the relay and the read side are measured against, whether or not anything flows. */
final class StoreMeters implements MeterBinder {

    private final WatchedHead head;

    StoreMeters(WatchedHead head) {
        this.head = head;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("dealtrail.store.position", head, StoreMeters::position)
                .description("The position of the last committed event; unknown while PostgreSQL is away")
                .register(registry);
    }

    private static double position(WatchedHead head) {
        OptionalLong position = head.position();
        return position.isPresent() ? position.getAsLong() : Double.NaN;
    }
}
