package io.dealtrail.deal.decision;

import io.dealtrail.events.AggregateRef;
import java.util.Map;
import java.util.Set;

/**
 * What a decision on other aggregates rests on: that nothing was added about these keys after a position, and that these aggregates have
 * still these versions.
 */
public record Expected(Set<String> keys, long position, Map<AggregateRef, Long> versions) {

    /** A decision on its own aggregate alone. */
    public static final Expected NOTHING = new Expected(Set.of(), 0, Map.of());

    public Expected {
        keys = Set.copyOf(keys);
        versions = Map.copyOf(versions);
    }

    public boolean isEmpty() {
        return keys.isEmpty() && versions.isEmpty();
    }
}
