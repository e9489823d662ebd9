package io.dealtrail.deal.decision;

import java.util.Set;

/** A decision depends on aggregates that were not read before it: whoever asked for it reads them and asks again. */
public final class NotYetReadException extends RuntimeException {

    private final Set<String> keys;

    NotYetReadException(Set<String> keys) {
        super("not read yet: " + keys, null, false, false);
        this.keys = Set.copyOf(keys);
    }

    /** What the aggregates have to do with. */
    public Set<String> keys() {
        return keys;
    }
}
