package io.dealtrail.projection.intake;

import io.dealtrail.projection.log.AppliedBatch;
import io.dealtrail.projection.log.AppliedEvent;
import io.dealtrail.projection.log.ReadModel;
import io.dealtrail.simulation.Chaos;
import io.dealtrail.simulation.ReadTables;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;

/** A read model: how often each event was applied. It may fail at an event, for a while. */
final class Counting implements ReadModel {

    private static final long MILLI = 1_000_000;
    private static final int LONGEST_MILLIS = 3_000;

    private final ReadTables tables;
    private final Chaos chaos;
    private final LongSupplier nanos;
    private final Map<UUID, Long> failsUntil = new HashMap<>();

    Counting(ReadTables tables, Chaos chaos, LongSupplier nanos) {
        this.tables = tables;
        this.chaos = chaos;
        this.nanos = nanos;
    }

    @Override
    public String name() {
        return "counting";
    }

    @Override
    public void apply(AppliedBatch batch) {
        for (AppliedEvent event : batch.events()) {
            UUID id = event.envelope().eventId();
            if (chaos.failsModel()) {
                failsUntil.put(id, nanos.getAsLong() + chaos.below(LONGEST_MILLIS) * MILLI);
            }
            if (failsUntil.getOrDefault(id, 0L) > nanos.getAsLong()) {
                throw new IllegalStateException("a fault of the read model");
            }
        }
        tables.update("count", transaction -> {
            for (AppliedEvent event : batch.events()) {
                String id = event.envelope().eventId().toString();
                Long before = transaction.get(tables.counted(), id);
                transaction.put(tables.counted(), id, before == null ? 1 : before + 1);
            }
        });
    }
}
