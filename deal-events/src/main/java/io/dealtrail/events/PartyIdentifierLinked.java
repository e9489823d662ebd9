package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Identifier;

/**
 * A party is the one that a public scheme knows by this identifier.
 *
 * @param number counts the identifiers that were linked to the party after its registration, from 1
 */
@StoredName("party-identifier-linked")
public record PartyIdentifierLinked(
        String partyId,
        int number,
        Identifier identifier,
        @JsonUnwrapped Evidence evidence) implements PartyChangeEvent {}
