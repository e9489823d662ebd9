package io.dealtrail.deal.portfolio.splitportfolio;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.portfolio.state.PortfolioCommand;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.PortfolioEvent;
import io.dealtrail.events.PortfolioSplit;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PortfolioPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of a portfolio become portfolios of their own; they inherit its chain of title. */
public record SplitPortfolio(
        String portfolioId,
        List<PortfolioPart> into,
        @Nullable PartialDate on,
        @JsonUnwrapped Evidence evidence) implements PortfolioCommand {

    public SplitPortfolio {
        into = Given.list(into);
    }

    @Override
    public List<? extends PortfolioEvent> decide(Facts facts, DecisionContext context) {
        SplitRules.requireNew(into, facts);
        PortfolioSplit split = asEvent(on != null ? on : WorldDays.byToday(context));
        SplitRules.of(split, facts, context).require(() -> Grounds.required(this, facts, context));
        return List.of(split);
    }

    /** Without a day the first one stands, whenever it was recorded. */
    @Override
    public boolean isRepetition(Facts facts) {
        if (on != null) {
            return facts.recorded(asEvent(on));
        }
        return facts.events(PortfolioSplit.class).stream()
                .anyMatch(recorded -> recorded.event() instanceof PortfolioSplit split
                        && split.on().toString().startsWith("../")
                        && split.equals(asEvent(split.on()))
                        && facts.recorded(split));
    }

    @Override
    public void requireWellFormed() {
        SplitRules.checkForm(portfolioId, into);
    }

    private PortfolioSplit asEvent(PartialDate day) {
        return new PortfolioSplit(portfolioId, into, day, evidence);
    }
}
