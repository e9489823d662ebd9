package io.dealtrail.facts;

import io.dealtrail.events.EssentialityDeclared;
import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.events.PatentPortfolioDefined;
import io.dealtrail.events.PatentsAdded;
import io.dealtrail.events.PatentsRemoved;
import io.dealtrail.events.PortfolioEvent;
import io.dealtrail.events.PortfolioSplit;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PatentRef;
import io.dealtrail.terms.PortfolioPart;

/** What the events of a portfolio assert: each patent is a fact of its own, for it may belong to the portfolio from some day on only. */
final class PortfolioAssertions {

    static final String PATENTS = "patents";
    private static final String PORTFOLIO_ID = "portfolioId";

    private PortfolioAssertions() {}

    static void of(PortfolioEvent event, AssertionSheet sheet) {
        switch (event) {
            case PatentPortfolioDefined e -> {
                FactRef portfolio = portfolio(e.portfolioId());
                sheet.fields(portfolio, PORTFOLIO_ID, PATENTS);
                e.patents().forEach(patent -> sheet.fact(member(portfolio, patent), patent.toString()));
            }
            case PatentsAdded e -> {
                PartialDate on = e.on();
                if (on != null) {
                    sheet.from(on);
                }
                e.patents()
                        .forEach(patent -> sheet.fact(member(portfolio(e.portfolioId()), patent), patent.toString()));
            }
            case PatentsRemoved e -> {
                sheet.from(e.on());
                e.patents().forEach(patent -> sheet.no(member(portfolio(e.portfolioId()), patent)));
            }
            case PortfolioSplit e -> split(e, sheet);
            case EssentialityDeclared e ->
                sheet.whole(
                        portfolio(e.portfolioId()).field("declarations." + e.declarationId()),
                        PORTFOLIO_ID,
                        "declarationId");
            case KnowledgeEvent _ -> {
                // speaks about what others assert
            }
        }
    }

    /** The address at which a portfolio says whether a patent is in it: its number as given, or false where it is not any more. */
    static FactRef member(FactRef portfolio, PatentRef patent) {
        return portfolio.field(PATENTS + "." + patent.office() + "-" + patent.number());
    }

    private static void split(PortfolioSplit event, AssertionSheet sheet) {
        FactRef portfolio = portfolio(event.portfolioId());
        for (PortfolioPart part : event.into()) {
            FactRef split = portfolio.field("splits." + part.portfolioId());
            sheet.wholeEntry("into", PORTFOLIO_ID, part.portfolioId(), split)
                    .given("on", portfolio.field("splitOn." + part.portfolioId()));
        }
        sheet.from(event.on());
        event.into().stream()
                .flatMap(part -> part.patents().stream())
                .forEach(patent -> sheet.no(member(portfolio, patent)));
    }

    private static FactRef portfolio(String id) {
        return FactRef.object("portfolio", id);
    }
}
