package io.dealtrail.projection.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dealtrail.events.EventEnvelope;
import io.dealtrail.simulation.StoreTables;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A planted fault: what was polled is taken for what is next, as if all that comes before were applied. */
record SkippedHoles(Supplier<List<ConsumerRecord<byte[], byte[]>>> polled, StoreTables store)
        implements UnaryOperator<AggregateState> {

    @Override
    public AggregateState apply(AggregateState real) {
        long before = polled.get().stream()
                        .filter(record -> header(record, "ce_source").endsWith("/" + real.aggregate()))
                        .mapToLong(record -> Long.parseLong(header(record, "ce_sequence")))
                        .min()
                        .orElse(0)
                - 1;
        Long position = store.places().committed(StoreTables.place(real.aggregate(), before));
        if (before <= real.sequence() || position == null) {
            return real;
        }
        EventEnvelope pretended = Objects.requireNonNull(store.events().committed(position));
        return new AggregateState(real.aggregate(), before, pretended.hash(), real.parked());
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
