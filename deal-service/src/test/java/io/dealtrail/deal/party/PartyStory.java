package io.dealtrail.deal.party;

import io.dealtrail.deal.story.Story;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;

/** What happens to one party. */
public final class PartyStory extends Story<Party> {

    private PartyStory() {
        super(Party.class, new AggregateRef(AggregateType.PARTY, "nokia"), PartyCommands.all());
    }

    /** Nothing has been recorded. */
    public static PartyStory untold() {
        return new PartyStory();
    }

    /** Nokia is registered. */
    public static Story<Party> registered() {
        return untold().given(
                        "RegisterParty",
                        "{name:'Nokia', kind:'COMPANY', identifiers:[{scheme:'LEI',id:'549300A0JPRWG1KI7U06'}]}");
    }
}
