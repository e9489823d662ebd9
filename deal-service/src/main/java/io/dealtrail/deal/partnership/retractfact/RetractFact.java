package io.dealtrail.deal.partnership.retractfact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.knowledge.Retraction;
import io.dealtrail.deal.partnership.rulebook.PartnershipRules;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import java.util.List;

/** What was recorded of a partnership never was. */
public record RetractFact(
        String partnershipId,
        @JsonUnwrapped Retraction retraction,
        @JsonUnwrapped Evidence evidence) implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.requireOpen();
        return retraction.decide(this, state.facts(), context, new PartnershipRules(partnershipId));
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return retraction.isRepetition(this, facts);
    }

    @Override
    public void requireWellFormed() {
        retraction.requireWellFormed();
    }

    @Override
    public boolean needsAggregate() {
        return false;
    }
}
