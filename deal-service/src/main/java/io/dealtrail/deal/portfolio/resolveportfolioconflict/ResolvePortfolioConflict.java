package io.dealtrail.deal.portfolio.resolveportfolioconflict;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.knowledge.Choice;
import io.dealtrail.deal.portfolio.rulebook.PortfolioRuleBook;
import io.dealtrail.deal.portfolio.state.PortfolioCommand;
import io.dealtrail.events.PortfolioEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import java.util.List;
import java.util.Set;

/** Of several sources that differ on a fact of a portfolio, one is chosen. */
public record ResolvePortfolioConflict(
        String portfolioId,
        @JsonUnwrapped Choice choice,
        @JsonUnwrapped Evidence evidence) implements PortfolioCommand {

    @Override
    public List<? extends PortfolioEvent> decide(Facts facts, DecisionContext context) {
        return choice.decide(this, facts, context, new PortfolioRuleBook());
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
