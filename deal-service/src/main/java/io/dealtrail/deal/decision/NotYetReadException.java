package io.dealtrail.deal.decision;

import io.dealtrail.events.AggregateRef;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A decision depends on other aggregates that were not read before it: whoever asked for it reads them and asks again. */
public final class NotYetReadException extends RuntimeException {

    private final Set<String> keys;
    private final Set<AggregateRef> named;

    private NotYetReadException(Set<String> keys, Set<AggregateRef> named) {
        super("not read yet: " + keys + " " + named, null, false, false);
        this.keys = Set.copyOf(keys);
        this.named = Set.copyOf(named);
    }

    static NotYetReadException ofKeys(Set<String> keys) {
        return new NotYetReadException(keys, Set.of());
    }

    static NotYetReadException ofNamed(Set<AggregateRef> aggregates) {
        return new NotYetReadException(Set.of(), aggregates);
    }

    /** What both miss, so that it is read at once. */
    public NotYetReadException and(NotYetReadException other) {
        return new NotYetReadException(joined(keys, other.keys), joined(named, other.named));
    }

    /** What the aggregates have to do with. */
    public Set<String> keys() {
        return keys;
    }

    /** The aggregates of which nobody has looked whether they exist. */
    public Set<AggregateRef> named() {
        return named;
    }

    private static <T> Set<T> joined(Set<T> some, Set<T> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
