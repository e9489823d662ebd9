package io.dealtrail.projection.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The net effect of a batch on what is known: what was known for no time at all, because events are known since the same instant, leaves no row,
 * however the events are cut into batches.
 *
 * @param <T> what is known, by its value
 */
public final class KnownChanges<T> {

    private final Map<T, Instant> begun = new LinkedHashMap<>();
    private final List<Row<T>> over = new ArrayList<>();
    private final List<Ending<T>> endings = new ArrayList<>();

    /** It is known from then on. */
    public void begin(T known, Instant at) {
        begun.put(known, at);
    }

    /** It is not known any more from then on. */
    public void end(T known, Instant at) {
        Instant since = begun.remove(known);
        if (since == null) {
            endings.add(new Ending<>(known, at));
        } else if (since.isBefore(at)) {
            over.add(new Row<>(known, since, at));
        }
    }

    /** Rows of earlier batches that end. */
    public List<Ending<T>> endings() {
        return List.copyOf(endings);
    }

    /** Rows to be written. */
    public List<Row<T>> rows() {
        Stream<Row<T>> lasting =
                begun.entrySet().stream().map(entry -> new Row<>(entry.getKey(), entry.getValue(), null));
        return Stream.concat(over.stream(), lasting).toList();
    }

    /** A row of an earlier batch ends; it disappears where it would have been known for no time. */
    public record Ending<T>(T known, Instant at) {

        /** The time from its end on, as SQL writes it. */
        public String after() {
            return KnownRows.between(at, null);
        }
    }

    /**
     * A new row.
     *
     * @param until exclusive, {@code null} while it is known
     */
    public record Row<T>(T known, Instant since, @Nullable Instant until) {

        /** The time in which it is known, as SQL writes it. */
        public String time() {
            return KnownRows.between(since, until);
        }
    }
}
