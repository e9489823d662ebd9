package io.dealtrail.projection.timeline;

import io.dealtrail.events.PartiesMerged;
import io.dealtrail.events.PartyChangeEvent;
import io.dealtrail.events.PartyDescribed;
import io.dealtrail.events.PartyIdentifierLinked;
import io.dealtrail.events.PartyRelationEnded;
import io.dealtrail.events.PartyRelationRecorded;
import io.dealtrail.events.PartyRenamed;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.RelationKind;

/** Says what became of a party in one sentence. */
final class PartyTitles {

    private PartyTitles() {}

    static Title of(PartyChangeEvent event) {
        return switch (event) {
            case PartyDescribed e -> party(e.partyId()).and(" was described");
            case PartyRenamed e -> Title.text("Party " + e.partyId() + " is called " + e.name());
            case PartyIdentifierLinked e ->
                party(e.partyId())
                        .and(" is %s %s"
                                .formatted(
                                        e.identifier().scheme(), e.identifier().id()));
            case PartiesMerged e ->
                party(e.duplicate()).and(" is the same party as ").and(PartyRef.party(e.into()));
            case PartyRelationRecorded e -> {
                String stake = e.stake() == null ? "" : " (" + e.stake() + ")";
                yield party(e.child())
                        .and(" " + belongs(e.kind()) + " ")
                        .and(PartyRef.party(e.parent()))
                        .and(stake);
            }
            case PartyRelationEnded e ->
                party(e.child()).and(" " + belonged(e.kind()) + " ").and(PartyRef.party(e.parent()));
        };
    }

    private static String belongs(RelationKind kind) {
        return switch (kind) {
            case WHOLLY_OWNED -> "is wholly owned by";
            case CONTROLLED -> "is controlled by";
            case STAKE -> "is held in part by";
            case GROUP_MEMBER -> "is a member of the group of";
        };
    }

    private static String belonged(RelationKind kind) {
        return belongs(kind).replace("is ", "is no longer ");
    }

    private static Title party(String id) {
        return new Title().and(PartyRef.party(id));
    }
}
