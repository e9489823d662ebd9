package io.dealtrail.deal.portfolio;

import io.dealtrail.deal.decision.CommandType;
import io.dealtrail.deal.portfolio.addpatents.AddPatents;
import io.dealtrail.deal.portfolio.attestportfoliofact.AttestPortfolioFact;
import io.dealtrail.deal.portfolio.correctportfoliofact.CorrectPortfolioFact;
import io.dealtrail.deal.portfolio.declareessential.DeclareEssential;
import io.dealtrail.deal.portfolio.definepatentportfolio.DefinePatentPortfolio;
import io.dealtrail.deal.portfolio.removepatents.RemovePatents;
import io.dealtrail.deal.portfolio.resolveportfolioconflict.ResolvePortfolioConflict;
import io.dealtrail.deal.portfolio.retractportfoliofact.RetractPortfolioFact;
import io.dealtrail.deal.portfolio.splitportfolio.SplitPortfolio;
import io.dealtrail.events.AggregateType;
import java.util.List;

/** The commands of portfolio aggregates, for the catalog. */
public final class PortfolioCommands {

    private static final String ID = "portfolioId";

    private PortfolioCommands() {}

    public static List<CommandType> all() {
        return List.of(
                CommandType.of(AggregateType.PORTFOLIO, ID, DefinePatentPortfolio.class),
                CommandType.of(AggregateType.PORTFOLIO, ID, AddPatents.class),
                CommandType.of(AggregateType.PORTFOLIO, ID, RemovePatents.class),
                CommandType.of(AggregateType.PORTFOLIO, ID, SplitPortfolio.class),
                CommandType.of(AggregateType.PORTFOLIO, ID, DeclareEssential.class),
                new CommandType("AttestFact", AggregateType.PORTFOLIO, AttestPortfolioFact.class, ID, null),
                new CommandType("ResolveConflict", AggregateType.PORTFOLIO, ResolvePortfolioConflict.class, ID, null),
                new CommandType("CorrectFact", AggregateType.PORTFOLIO, CorrectPortfolioFact.class, ID, null),
                new CommandType("RetractFact", AggregateType.PORTFOLIO, RetractPortfolioFact.class, ID, null));
    }
}
