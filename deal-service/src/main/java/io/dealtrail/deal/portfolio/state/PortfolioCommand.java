package io.dealtrail.deal.portfolio.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.FactCommand;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.PortfolioEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.FactRef;
import java.util.List;

/** A command that a portfolio decides. */
public interface PortfolioCommand extends FactCommand {

    /** The name under which the aggregate takes all of them but the one that defines it. */
    String HANDLED_AS = "portfolio-command";

    String portfolioId();

    @Override
    List<? extends PortfolioEvent> decide(Facts facts, DecisionContext context);

    @Override
    default String handledAs() {
        return HANDLED_AS;
    }

    @Override
    default AggregateRef target() {
        return new AggregateRef(AggregateType.PORTFOLIO, portfolioId());
    }

    @Override
    default FactRef self() {
        return FactRef.object("portfolio", portfolioId());
    }

    @Override
    default RefusalCode unknown() {
        return RefusalCode.UNKNOWN_PORTFOLIO;
    }
}
