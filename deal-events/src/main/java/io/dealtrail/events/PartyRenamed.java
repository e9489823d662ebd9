package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;

/**
 * A party is called otherwise from a day on.
 *
 * @param number counts the renames of the party, from 1
 * @param from the day since which the new name is known where nobody states another one
 */
@StoredName("party-renamed")
public record PartyRenamed(
        String partyId,
        int number,
        String name,
        PartialDate from,
        @JsonUnwrapped Evidence evidence) implements PartyChangeEvent {

    @Override
    public PartialDate happenedOn() {
        return from;
    }
}
