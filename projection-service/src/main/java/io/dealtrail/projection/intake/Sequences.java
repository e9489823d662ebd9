package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import java.util.Collection;
import java.util.Map;

/** How far each aggregate is applied. */
interface Sequences {

    /** The sequence of the last applied event, -1 where there is none; locks nothing. */
    long applied(AggregateRef aggregate);

    /**
     * Locks aggregates until the transaction ends, always in the same order, and reads their states. Reading is a statement of its own: it
     * sees what whoever held the locks before has committed.
     */
    Map<AggregateRef, AggregateState> lock(Collection<AggregateRef> aggregates);

    /** Stores how far aggregates are applied now. */
    void store(Collection<AggregateState> states);
}
