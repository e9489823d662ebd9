package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Count;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.PatentRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of patents is known by an id. Whoever is its first holder holds it from the open past until it is transferred.
 *
 * @param holder the first one; of a part of another portfolio, that portfolio's first one
 * @param asOf the day on which the counts and numbers were as stated
 * @param offices whose patents are in it, by WIPO ST.3
 * @param partOf the portfolio that it was split from, whose chain of title it inherits
 */
@StoredName("patent-portfolio-defined")
public record PatentPortfolioDefined(
        String portfolioId,
        @Nullable String name,
        PartyRef holder,
        @Nullable PartialDate heldSince,
        @Nullable PartialDate asOf,
        List<Count> counts,
        List<PatentRef> patents,
        List<String> offices,
        List<String> standards,
        List<String> technologies,
        @Nullable String partOf,
        @JsonUnwrapped Evidence evidence)
        implements PortfolioEvent {
    public PatentPortfolioDefined {
        counts = Given.list(counts);
        patents = Given.list(patents);
        offices = Given.list(offices);
        standards = Given.list(standards);
        technologies = Given.list(technologies);
    }
}
