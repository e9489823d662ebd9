package io.dealtrail.deal.party.renameparty;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.party.state.PartyCommand;
import io.dealtrail.deal.party.state.PartyEvents;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.events.PartyEvent;
import io.dealtrail.events.PartyRenamed;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A party is called otherwise from a day on: where none is given, from the day on which that is known. */
public record RenameParty(
        String partyId,
        String name,
        @Nullable PartialDate from,
        @JsonUnwrapped Evidence evidence) implements PartyCommand {

    @Override
    public List<? extends PartyEvent> decide(Facts facts, DecisionContext context) {
        Grounds.required(this, facts, context);
        return List.of(asEvent(
                PartyEvents.next(facts, PartyRenamed.class), from != null ? from : PartialDate.of(context.today())));
    }

    /** Without a day it repeats the last rename only: a former name may come back. */
    @Override
    public boolean isRepetition(Facts facts) {
        if (from != null) {
            return PartyEvents.isRecorded(facts, PartyRenamed.class, event -> asEvent(event.number(), from));
        }
        return PartyEvents.holding(facts, PartyRenamed.class)
                .reduce((_, later) -> later)
                .filter(last -> last.equals(asEvent(last.number(), last.from())))
                .isPresent();
    }

    private PartyRenamed asEvent(int number, PartialDate day) {
        return new PartyRenamed(partyId, number, name, day, evidence);
    }
}
