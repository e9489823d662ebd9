package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PortfolioPart;
import java.util.List;

/** Parts of a portfolio are portfolios of their own from then on; what is in no part stays. */
@StoredName("portfolio-split")
public record PortfolioSplit(
        String portfolioId,
        List<PortfolioPart> into,
        PartialDate on,
        @JsonUnwrapped Evidence evidence) implements PortfolioEvent {
    public PortfolioSplit {
        into = Given.list(into);
    }

    @Override
    public PartialDate happenedOn() {
        return on;
    }
}
