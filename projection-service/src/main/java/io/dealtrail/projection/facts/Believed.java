package io.dealtrail.projection.facts;

import io.dealtrail.facts.Attestation;
import io.dealtrail.facts.Conflict;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.terms.FactRef;

/** Something that is believed from one event of an aggregate to another; equal ones are the same belief. */
sealed interface Believed {

    /**
     * A version of a fact.
     *
     * @param sequence of the event that made it so, within the aggregate
     */
    record Version(FactVersion version, long sequence) implements Believed {}

    /** That anything is known of an object, whatever the day. */
    record Existing(FactRef object) implements Believed {}

    /** What a source says of a fact. */
    record Said(Attestation attestation) implements Believed {}

    /** That sources contradict a fact. */
    record Contradicted(Conflict conflict) implements Believed {}
}
