package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import java.util.Collection;

/** What could not be applied, kept whole with its cause, for whoever has to look into it. */
interface DeadLetters {

    /** Stores letters in the caller's transaction; the same thing seen again is the same letter. */
    void store(Collection<DeadLetter> letters);

    /** Closes the letters of an aggregate about places up to which it is applied after all; impostors stay open. */
    void resolve(AggregateRef aggregate, long upTo);

    /** Closes those about which no place is known, since nothing of the aggregate is missing any more. */
    void resolveWithoutPlace(AggregateRef aggregate);

    /** How many are open. */
    long count();
}
