package io.dealtrail.projection.facts;

import io.dealtrail.facts.Computed;
import io.dealtrail.facts.Conflict;
import java.util.List;

/**
 * All that is known of one aggregate at two dates.
 *
 * @param version how many of its events were known, 0 where it was not
 * @param facts as they are stored, with when they ended, even if that was later
 * @param computed what follows from the rest
 * @param amendments the corrections that made facts what they are
 */
public record Snapshot(
        long version, StoredFacts facts, List<Conflict> conflicts, Computed computed, Amendments amendments) {

    public Snapshot {
        conflicts = List.copyOf(conflicts);
    }
}
