package io.dealtrail.facts;

import io.dealtrail.events.ConflictResolved;
import io.dealtrail.terms.FactRef;

/** Something that was said at or within the address that is being folded. */
record Said(RecordedEvent by, FactRef at, Ledger.Entry what) {

    /** Whether it chooses between sources. */
    boolean resolves() {
        return by.event() instanceof ConflictResolved;
    }
}
