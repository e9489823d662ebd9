package io.dealtrail.projection.facts;

import io.dealtrail.facts.Computed;
import io.dealtrail.facts.Conflict;
import java.util.List;

/**
 * All that is known of one aggregate at two dates.
 *
 * @param version how many of its events were known, 0 where it was not
 * @param computed what follows from the rest
 */
public record Snapshot(long version, StoredFacts facts, List<Conflict> conflicts, Computed computed) {

    public Snapshot {
        conflicts = List.copyOf(conflicts);
    }
}
