package io.dealtrail.facts;

import io.dealtrail.events.PartiesMerged;
import io.dealtrail.events.PartyChangeEvent;
import io.dealtrail.events.PartyDescribed;
import io.dealtrail.events.PartyIdentifierLinked;
import io.dealtrail.events.PartyRelationEnded;
import io.dealtrail.events.PartyRelationRecorded;
import io.dealtrail.events.PartyRenamed;
import io.dealtrail.terms.FactRef;
import org.jspecify.annotations.Nullable;

/** What the events of a registered party assert: names, identifiers and relations by number, so that each is a fact of its own. */
final class PartyAssertions {

    private static final String PARTY_ID = "partyId";

    private PartyAssertions() {}

    static void of(PartyChangeEvent event, AssertionSheet sheet) {
        switch (event) {
            case PartyDescribed e -> sheet.fields(party(e.partyId()), PARTY_ID);
            case PartyRenamed e ->
                sheet.whole(rename(e), PARTY_ID, "number")
                        .from(e.from())
                        .given("name", party(e.partyId()).field("name"));
            case PartyIdentifierLinked _ -> sheet.given("identifier", entry(event));
            case PartiesMerged _ -> sheet.given("into", entry(event));
            case PartyRelationRecorded _ -> sheet.whole(entry(event), "child", "number");
            case PartyRelationEnded _ -> sheet.given("to", entry(event));
        }
    }

    /** The fact that holds the day from which on a name is used. */
    static @Nullable FactRef dayOf(PartyChangeEvent event) {
        return event instanceof PartyRenamed renamed
                ? rename(renamed).field(rename(renamed).field() + ".from")
                : null;
    }

    /** The address that stands for all that the event says; none for a description, which says several things. */
    static @Nullable FactRef entryOf(PartyChangeEvent event) {
        return event instanceof PartyDescribed ? null : entry(event);
    }

    /** The party that recorded it. */
    static String partyOf(PartyChangeEvent event) {
        return switch (event) {
            case PartyDescribed e -> e.partyId();
            case PartyRenamed e -> e.partyId();
            case PartyIdentifierLinked e -> e.partyId();
            case PartiesMerged e -> e.duplicate();
            case PartyRelationRecorded e -> e.child();
            case PartyRelationEnded e -> e.child();
        };
    }

    private static FactRef entry(PartyChangeEvent event) {
        FactRef party = party(partyOf(event));
        return switch (event) {
            case PartyDescribed _ -> party;
            case PartyRenamed e -> rename(e);
            case PartyIdentifierLinked e -> party.field("linkedIdentifiers." + e.number());
            case PartiesMerged _ -> party.field("mergedInto");
            case PartyRelationRecorded e -> party.field(PartyRelation.RELATIONS + e.number());
            case PartyRelationEnded e -> party.field(PartyRelation.ENDS + e.number());
        };
    }

    private static FactRef rename(PartyRenamed event) {
        return party(event.partyId()).field("renames." + event.number());
    }

    private static FactRef party(String id) {
        return FactRef.object("party", id);
    }
}
