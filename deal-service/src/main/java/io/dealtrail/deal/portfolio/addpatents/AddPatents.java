package io.dealtrail.deal.portfolio.addpatents;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.portfolio.state.Patents;
import io.dealtrail.deal.portfolio.state.PortfolioCommand;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.PatentsAdded;
import io.dealtrail.events.PortfolioEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PatentRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Patents belong to a portfolio: from a day on, or always where no day is given. */
public record AddPatents(
        String portfolioId,
        List<PatentRef> patents,
        @Nullable PartialDate on,
        @JsonUnwrapped Evidence evidence) implements PortfolioCommand {

    public AddPatents {
        patents = Given.list(patents);
    }

    @Override
    public List<? extends PortfolioEvent> decide(Facts facts, DecisionContext context) {
        rules(asEvent(), context).require(() -> Grounds.required(this, facts, context));
        return List.of(asEvent());
    }

    /** Rules 14 and 31. */
    public static Rules rules(PatentsAdded wanted, DecisionContext context) {
        return Rules.of(
                () -> WorldDays.happened(wanted.on(), "/on", context),
                () -> Patents.requireDistinct(wanted.patents(), "/patents"));
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    @Override
    public void requireWellFormed() {
        Patents.requireSome(patents, "/patents");
    }

    private PatentsAdded asEvent() {
        return new PatentsAdded(portfolioId, patents, on, evidence);
    }
}
