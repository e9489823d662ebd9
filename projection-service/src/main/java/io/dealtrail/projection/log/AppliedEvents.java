package io.dealtrail.projection.log;

import io.dealtrail.events.EventEnvelope;
import java.util.Collection;
import java.util.Set;

/** The applied events as the intake writes them. */
public interface AppliedEvents {

    /** Adds rows, in the caller's transaction. A position or sequence that is taken fails with a {@code DuplicateKeyException}. */
    void append(Collection<AppliedEvent> events);

    /** The highest position that is applied, 0 where none is: no word about those before it. */
    long highest();

    /** The hashes of the events that are applied at the places of these ones; a place where nothing is applied adds none. */
    Set<String> hashesAt(Collection<EventEnvelope> places);
}
