package io.dealtrail.terms;

import java.util.List;

/** One of the portfolios that another one is split into, and what of it goes there. */
public record PortfolioPart(String portfolioId, List<Count> counts, List<PatentRef> patents) {

    public PortfolioPart {
        Ids.outer(Given.required(portfolioId, "portfolioId"));
        counts = Given.list(counts);
        patents = Given.list(patents);
    }
}
