package io.dealtrail.deal.portfolio.attestportfoliofact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.knowledge.Claim;
import io.dealtrail.deal.portfolio.state.PortfolioCommand;
import io.dealtrail.events.PortfolioEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import java.util.List;
import java.util.Set;

/** A source says something about a fact of a portfolio. */
public record AttestPortfolioFact(
        String portfolioId,
        @JsonUnwrapped Claim claim,
        @JsonUnwrapped Evidence evidence) implements PortfolioCommand {

    @Override
    public List<? extends PortfolioEvent> decide(Facts facts, DecisionContext context) {
        return claim.decide(this, facts, context);
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return claim.isRepetition(this, facts);
    }

    @Override
    public Set<String> sourceIds() {
        return claim.sourceIds(evidence);
    }
}
