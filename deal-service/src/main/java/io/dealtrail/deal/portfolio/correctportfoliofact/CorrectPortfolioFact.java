package io.dealtrail.deal.portfolio.correctportfoliofact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.knowledge.Correction;
import io.dealtrail.deal.portfolio.rulebook.PortfolioRuleBook;
import io.dealtrail.deal.portfolio.state.PortfolioCommand;
import io.dealtrail.events.PortfolioEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import java.util.List;

/** We were wrong about a fact of a portfolio. */
public record CorrectPortfolioFact(
        String portfolioId,
        @JsonUnwrapped Correction correction,
        @JsonUnwrapped Evidence evidence) implements PortfolioCommand {

    @Override
    public List<? extends PortfolioEvent> decide(Facts facts, DecisionContext context) {
        return correction.decide(this, facts, context, new PortfolioRuleBook());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return correction.isRepetition(this, facts);
    }
}
