package io.dealtrail.deal.partnership.addclause;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Numbering;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.events.ClauseAdded;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.ClauseKind;
import io.dealtrail.terms.Evidence;
import java.util.List;

/** An agreement has a clause of one of the known categories; that may become known after its end too. */
public record AddClause(
        String partnershipId,
        String agreementId,
        ClauseKind kind,
        String text,
        @JsonUnwrapped Evidence evidence) implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.agreement(agreementId, "/agreementId");
        state.requireOpen();
        Grounds.required(this, state.facts(), context);
        return List.of(asEvent(Numbering.next(
                state.facts(), ClauseAdded.class, other -> other.agreementId().equals(agreementId))));
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return Numbering.isRecorded(facts, ClauseAdded.class, other -> asEvent(other.number()));
    }

    private ClauseAdded asEvent(int number) {
        return new ClauseAdded(agreementId, number, kind, text, evidence);
    }
}
