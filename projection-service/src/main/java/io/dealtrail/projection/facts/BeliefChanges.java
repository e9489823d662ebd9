package io.dealtrail.projection.facts;

import io.dealtrail.events.AggregateRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The net effect of a batch on the tables: what was believed for no time at all, because events are known since the same instant, leaves no
 * row, however the events are cut into batches.
 */
final class BeliefChanges {

    private final Map<Key, Instant> open = new LinkedHashMap<>();
    private final List<Row> ended = new ArrayList<>();
    private final List<Closing> closings = new ArrayList<>();

    void add(FactChanges changes) {
        for (Believed belief : changes.closed()) {
            close(new Key(changes.aggregate(), belief), changes.at());
        }
        for (Believed belief : changes.opened()) {
            open.put(new Key(changes.aggregate(), belief), changes.at());
        }
    }

    private void close(Key key, Instant at) {
        Instant since = open.remove(key);
        if (since == null) {
            closings.add(new Closing(key.aggregate, key.belief, at));
        } else if (since.isBefore(at)) {
            ended.add(new Row(key.aggregate, key.belief, since, at));
        }
    }

    /** Rows of earlier batches that end. */
    List<Closing> closings() {
        return List.copyOf(closings);
    }

    /** Rows to be written. */
    List<Row> rows() {
        Stream<Row> lasting = open.entrySet().stream()
                .map(entry -> new Row(entry.getKey().aggregate, entry.getKey().belief, entry.getValue(), null));
        return Stream.concat(ended.stream(), lasting).toList();
    }

    private record Key(AggregateRef aggregate, Believed belief) {}

    /** An earlier row ends; it disappears where it would have been believed for no time. */
    record Closing(AggregateRef aggregate, Believed belief, Instant at) {}

    /**
     * A new row.
     *
     * @param until exclusive, {@code null} while it is believed
     */
    record Row(
            AggregateRef aggregate,
            Believed belief,
            Instant since,
            @Nullable Instant until) {}
}
