package io.dealtrail.deal.decision;

import java.util.Set;

/** A decision depends on aggregates or parties that were not read before it: whoever asked for it reads them and asks again. */
public final class NotYetReadException extends RuntimeException {

    private final Set<String> keys;
    private final Set<String> partyIds;

    NotYetReadException(Set<String> keys, Set<String> partyIds) {
        super("not read yet: " + keys + " " + partyIds, null, false, false);
        this.keys = Set.copyOf(keys);
        this.partyIds = Set.copyOf(partyIds);
    }

    /** What the aggregates have to do with. */
    public Set<String> keys() {
        return keys;
    }

    /** The parties of which nobody has looked whether they are registered. */
    public Set<String> partyIds() {
        return partyIds;
    }
}
