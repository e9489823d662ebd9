package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is to become of the arrivals of one batch. */
final class Sorted {

    /** The next events of their aggregates, in order of arrival. */
    final List<Arrival.Decoded> apply = new ArrayList<>();

    /** Events at places that were applied before this batch; equal by hash, or impostors. */
    final List<Arrival.Enveloped> seen = new ArrayList<>();

    /** Events that must wait. */
    final List<ParkedEvent> park = new ArrayList<>();

    /** Aggregates that this batch parks, with the cause. */
    final Map<AggregateRef, Cause> parked = new LinkedHashMap<>();

    /** The last of the store's own events that wait with a poisoned aggregate. */
    final Map<AggregateRef, EventEnvelope> tails = new LinkedHashMap<>();

    /** Parked aggregates for which the feed is to be asked soon. */
    final Set<AggregateRef> suspect = new LinkedHashSet<>();

    /** What is wrong by itself. */
    final List<DeadLetter> letters = new ArrayList<>();

    /** How many events had been applied before, in this batch or earlier. */
    int duplicates;
}
