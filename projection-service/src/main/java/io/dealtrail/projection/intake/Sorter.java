package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides, for arrivals in order, which are applied, dropped, parked or wrong. Pure: states in, decisions out. */
final class Sorter {

    private final Map<AggregateRef, Cursor> cursors = new HashMap<>();
    private final Sorted sorted = new Sorted();

    private Sorter(Map<AggregateRef, AggregateState> states) {
        states.forEach((aggregate, state) -> cursors.put(aggregate, new Cursor(state)));
    }

    /** Sorts arrivals whose aggregates' states are given. */
    static Sorted sort(Map<AggregateRef, AggregateState> states, List<Arrival> arrivals) {
        Sorter sorter = new Sorter(states);
        arrivals.forEach(sorter::sort);
        return sorter.sorted;
    }

    private void sort(Arrival arrival) {
        switch (arrival) {
            case Arrival.Bookmark _ -> {}
            case Arrival.Garbage garbage -> garbage(garbage);
            case Arrival.Enveloped event -> event(event, cursor(event.aggregate()));
        }
    }

    private void garbage(Arrival.Garbage garbage) {
        sorted.letters.add(new DeadLetter(garbage, Cause.MALFORMED, garbage.detail()));
        AggregateRef aggregate = garbage.aggregate();
        if (aggregate == null) {
            return;
        }
        Cursor cursor = cursor(aggregate);
        boolean applied = garbage.sequence() >= 0 && garbage.sequence() <= cursor.sequence;
        if (!applied) {
            park(cursor, Cause.MALFORMED);
        }
    }

    private void event(Arrival.Enveloped event, Cursor cursor) {
        if (event.sequence() <= cursor.sequence) {
            seenBefore(event, cursor);
        } else if (cursor.parked != null) {
            sorted.park.add(new ParkedEvent(event.envelope(), follows(event.envelope(), cursor)));
        } else if (event.sequence() > cursor.sequence + 1) {
            park(cursor, Cause.HOLE);
            sorted.park.add(new ParkedEvent(event.envelope(), false));
        } else if (!event.envelope()
                .expectedHash(cursor.hash)
                .equals(event.envelope().hash())) {
            wrong(event, cursor, Cause.WRONG_HASH, "the hash does not continue its aggregate's chain");
        } else {
            next(event, cursor);
        }
    }

    private void next(Arrival.Enveloped event, Cursor cursor) {
        switch (event) {
            case Arrival.Decoded readable -> {
                sorted.apply.add(readable);
                cursor.advance(readable.envelope());
            }
            case Arrival.Unreadable unreadable -> wrong(unreadable, cursor, unreadable.cause(), unreadable.detail());
        }
    }

    private void seenBefore(Arrival.Enveloped event, Cursor cursor) {
        sorted.duplicates++;
        String hash = cursor.hashes.get(event.sequence());
        if (hash == null) {
            sorted.seen.add(event);
        } else if (!hash.equals(event.envelope().hash())) {
            sorted.letters.add(new DeadLetter(event, Cause.DIFFERENT_HASH, "another event is applied at its place"));
        }
    }

    private void wrong(Arrival event, Cursor cursor, Cause cause, String detail) {
        sorted.letters.add(new DeadLetter(event, cause, detail));
        park(cursor, cause);
    }

    private void park(Cursor cursor, Cause cause) {
        if (cursor.parked == null) {
            cursor.parked = new AggregateState.Parked(false, -1, null);
            sorted.parked.put(cursor.aggregate, cause);
        } else {
            sorted.suspect.add(cursor.aggregate);
        }
    }

    /** Whether an event of a poisoned aggregate continues what the store is known to hold of it. */
    private boolean follows(EventEnvelope event, Cursor cursor) {
        AggregateState.Parked parked = Objects.requireNonNull(cursor.parked);
        if (!parked.poisoned() || event.sequence() <= parked.tailSequence()) {
            return false;
        }
        boolean continues = event.sequence() == parked.tailSequence() + 1
                && event.expectedHash(parked.tailHash()).equals(event.hash());
        if (continues) {
            cursor.parked = new AggregateState.Parked(true, event.sequence(), event.hash());
            sorted.tails.put(cursor.aggregate, event);
        } else {
            sorted.suspect.add(cursor.aggregate);
        }
        return continues;
    }

    private Cursor cursor(AggregateRef aggregate) {
        return Objects.requireNonNull(cursors.get(aggregate), "the state of every aggregate is given");
    }

    /** Where one aggregate stands while its arrivals are sorted. */
    private static final class Cursor {

        private final AggregateRef aggregate;
        private final Map<Long, String> hashes = new HashMap<>();
        private long sequence;
        private @Nullable String hash;
        private AggregateState.@Nullable Parked parked;

        Cursor(AggregateState state) {
            aggregate = state.aggregate();
            sequence = state.sequence();
            hash = state.hash();
            parked = state.parked();
        }

        void advance(EventEnvelope event) {
            sequence = event.sequence();
            hash = event.hash();
            hashes.put(sequence, event.hash());
        }
    }
}
