package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** The aggregates that wait, and the events that wait with them. */
interface Parking {

    /** Stops aggregates at their next event; to be looked at right away. */
    void park(Map<AggregateRef, Cause> aggregates);

    /** Stores events that wait; one that the store is known to hold stays counted. */
    void add(Collection<ParkedEvent> events);

    /** The events that wait with an aggregate, in sequence, as CloudEvents JSON. */
    List<String> waiting(AggregateRef aggregate);

    /** The sequences of the events that wait with an aggregate. */
    Set<Long> waitingSequences(AggregateRef aggregate);

    /** Aggregates that are due to be looked at again, the longest due first. */
    List<AggregateRef> due(int limit);

    /** Makes everything due, e.g. because newer software may know what to do with it. */
    void allDue();

    /** Makes one due. */
    void due(AggregateRef aggregate);

    /** Notes a vain attempt; the next one is later each time, up to five minutes. */
    void postpone(AggregateRef aggregate, Duration first);

    /** The store's own events cannot be applied either: everything up to this event may be counted. */
    void poison(AggregateRef aggregate, EventEnvelope tail);

    /** Up to where the events of a poisoned aggregate are counted; empty where it is not poisoned. */
    OptionalLong tail(AggregateRef aggregate);

    /** The aggregate goes on. */
    void release(AggregateRef aggregate);

    /** Events of an aggregate that were applied wait no more. */
    void releaseUpTo(AggregateRef aggregate, long sequence);

    /** How many aggregates wait. */
    long count();
}
