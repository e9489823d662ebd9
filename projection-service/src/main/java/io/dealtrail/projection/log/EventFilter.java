package io.dealtrail.projection.log;

import java.util.Set;

/**
 * Which events a reader of the feed wants. Several values of one filter are alternatives; different filters must all hold; an empty one lets
 * everything through.
 *
 * @param partnerships ids
 * @param parties ids of parties that the event concerns
 * @param kinds stored names, e.g. {@code agreement-signed}
 */
public record EventFilter(Set<String> partnerships, Set<String> parties, Set<String> kinds) {

    public static final EventFilter ALL = new EventFilter(Set.of(), Set.of(), Set.of());

    public EventFilter {
        partnerships = Set.copyOf(partnerships);
        parties = Set.copyOf(parties);
        kinds = Set.copyOf(kinds);
    }

    /** Whether nothing is left out. */
    public boolean isAll() {
        return partnerships.isEmpty() && parties.isEmpty() && kinds.isEmpty();
    }
}
