package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Fraction;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.RelationKind;
import org.jspecify.annotations.Nullable;

/**
 * A party belongs to another one.
 *
 * @param number counts the relations of the child, from 1
 * @param to the last day
 */
@StoredName("party-relation-recorded")
public record PartyRelationRecorded(
        String child,
        int number,
        String parent,
        RelationKind kind,
        @Nullable Fraction stake,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        @JsonUnwrapped Evidence evidence)
        implements PartyChangeEvent {

    @Override
    public @Nullable PartialDate happenedOn() {
        return from;
    }
}
