package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PatentRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Patents belong to a portfolio.
 *
 * @param on from when; left out where they always did
 */
@StoredName("patents-added")
public record PatentsAdded(
        String portfolioId,
        List<PatentRef> patents,
        @Nullable PartialDate on,
        @JsonUnwrapped Evidence evidence) implements PortfolioEvent {
    public PatentsAdded {
        patents = Given.list(patents);
    }

    @Override
    public @Nullable PartialDate happenedOn() {
        return on;
    }
}
