package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.RelationKind;

/**
 * A party belongs to another one no longer.
 *
 * @param number of the relation of the child that ends
 * @param to its last day
 */
@StoredName("party-relation-ended")
public record PartyRelationEnded(
        String child,
        int number,
        String parent,
        RelationKind kind,
        PartialDate to,
        @JsonUnwrapped Evidence evidence) implements PartyChangeEvent {

    @Override
    public PartialDate happenedOn() {
        return to;
    }
}
