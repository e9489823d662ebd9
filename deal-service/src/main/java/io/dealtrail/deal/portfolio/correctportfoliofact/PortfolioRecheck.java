package io.dealtrail.deal.portfolio.correctportfoliofact;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.portfolio.declareessential.DeclarationRules;
import io.dealtrail.deal.portfolio.definepatentportfolio.PortfolioRules;
import io.dealtrail.deal.portfolio.splitportfolio.SplitRules;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EssentialityDeclared;
import io.dealtrail.events.PatentPortfolioDefined;
import io.dealtrail.events.PortfolioSplit;
import io.dealtrail.facts.Facts;
import java.util.List;

/** The rules of each event of a portfolio, for when a correction makes it say something else. */
public final class PortfolioRecheck {

    private PortfolioRecheck() {}

    /** Refuses what the event must not say. */
    public static void check(DealEvent event, List<DealEvent> corrected, Facts facts, DecisionContext context) {
        switch (event) {
            case PatentPortfolioDefined defined -> PortfolioRules.check(defined, context);
            case PortfolioSplit split -> SplitRules.check(split, facts);
            case EssentialityDeclared declared -> DeclarationRules.check(declared, context);
            default -> {
                // lists of patents say nothing that a correction could break
            }
        }
    }
}
