package io.dealtrail.deal.partnership.resolveconflict;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.knowledge.Choice;
import io.dealtrail.deal.partnership.rulebook.PartnershipRules;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import java.util.List;
import java.util.Set;

/** Of several sources that differ on a fact of a partnership, one is chosen. */
public record ResolveConflict(
        String partnershipId,
        @JsonUnwrapped Choice choice,
        @JsonUnwrapped Evidence evidence) implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.requireOpen();
        return choice.decide(this, state.facts(), context, new PartnershipRules(partnershipId));
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return choice.isRepetition(this, facts);
    }

    @Override
    public Set<String> sourceIds() {
        return choice.sourceIds(evidence);
    }
}
