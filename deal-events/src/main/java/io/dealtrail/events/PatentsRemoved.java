package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PatentRef;
import java.util.List;

/** Patents belong to a portfolio no more. */
@StoredName("patents-removed")
public record PatentsRemoved(
        String portfolioId,
        List<PatentRef> patents,
        PartialDate on,
        @JsonUnwrapped Evidence evidence) implements PortfolioEvent {
    public PatentsRemoved {
        patents = Given.list(patents);
    }

    @Override
    public PartialDate happenedOn() {
        return on;
    }
}
