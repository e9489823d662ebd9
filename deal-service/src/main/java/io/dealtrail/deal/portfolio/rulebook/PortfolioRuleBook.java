package io.dealtrail.deal.portfolio.rulebook;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.knowledge.RuleBook;
import io.dealtrail.deal.portfolio.addpatents.AddPatents;
import io.dealtrail.deal.portfolio.declareessential.DeclarationRules;
import io.dealtrail.deal.portfolio.definepatentportfolio.PortfolioRules;
import io.dealtrail.deal.portfolio.removepatents.RemovePatents;
import io.dealtrail.deal.portfolio.splitportfolio.SplitRules;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EssentialityDeclared;
import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.events.PatentPortfolioDefined;
import io.dealtrail.events.PatentsAdded;
import io.dealtrail.events.PatentsRemoved;
import io.dealtrail.events.PortfolioEvent;
import io.dealtrail.events.PortfolioSplit;
import io.dealtrail.facts.Facts;

/** The rules of each event of a portfolio, on all else that is known of it. */
public final class PortfolioRuleBook implements RuleBook {

    @Override
    public Rules of(DealEvent event, Facts others, DecisionContext context) {
        return event instanceof PortfolioEvent own ? of(own, others, context) : Rules.NONE;
    }

    private static Rules of(PortfolioEvent event, Facts others, DecisionContext context) {
        return switch (event) {
            case PatentPortfolioDefined e -> PortfolioRules.of(e, context);
            case PatentsAdded e -> AddPatents.rules(e, context);
            case PatentsRemoved e -> RemovePatents.rules(e, others, context);
            case PortfolioSplit e -> SplitRules.of(e, others, context);
            case EssentialityDeclared e -> DeclarationRules.of(e, context);
            case KnowledgeEvent _ -> Rules.NONE;
        };
    }
}
