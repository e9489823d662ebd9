package io.dealtrail.deal.portfolio.retractportfoliofact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.knowledge.Retraction;
import io.dealtrail.deal.portfolio.rulebook.PortfolioRuleBook;
import io.dealtrail.deal.portfolio.state.PortfolioCommand;
import io.dealtrail.events.PortfolioEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import java.util.List;

/** What was recorded of a portfolio never was. */
public record RetractPortfolioFact(
        String portfolioId,
        @JsonUnwrapped Retraction retraction,
        @JsonUnwrapped Evidence evidence) implements PortfolioCommand {

    @Override
    public List<? extends PortfolioEvent> decide(Facts facts, DecisionContext context) {
        return retraction.decide(this, facts, context, new PortfolioRuleBook());
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
