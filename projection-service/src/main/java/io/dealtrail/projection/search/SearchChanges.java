package io.dealtrail.projection.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The net effect of a batch on the tables of the search: what was found for no time at all leaves no row. */
final class SearchChanges {

    private final Map<Findable, Instant> open = new LinkedHashMap<>();
    private final List<Row> ended = new ArrayList<>();
    private final List<Closing> closings = new ArrayList<>();

    void open(Findable found, Instant at) {
        open.put(found, at);
    }

    void close(Findable found, Instant at) {
        Instant since = open.remove(found);
        if (since == null) {
            closings.add(new Closing(found, at));
        } else if (since.isBefore(at)) {
            ended.add(new Row(found, since, at));
        }
    }

    /** Rows of earlier batches that end. */
    List<Closing> closings() {
        return List.copyOf(closings);
    }

    /** Rows to be written. */
    List<Row> rows() {
        Stream<Row> lasting = open.entrySet().stream().map(entry -> new Row(entry.getKey(), entry.getValue(), null));
        return Stream.concat(ended.stream(), lasting).toList();
    }

    /** An earlier row ends; it disappears where it would have been found for no time. */
    record Closing(Findable found, Instant at) {}

    /**
     * A new row.
     *
     * @param until exclusive, {@code null} while it is found
     */
    record Row(Findable found, Instant since, @Nullable Instant until) {

        String known() {
            return "[%s,%s)".formatted(since, until == null ? "" : until);
        }
    }
}
