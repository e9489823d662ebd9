package io.dealtrail.deal.portfolio.removepatents;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.portfolio.state.Members;
import io.dealtrail.deal.portfolio.state.Patents;
import io.dealtrail.deal.portfolio.state.PortfolioCommand;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.PatentsRemoved;
import io.dealtrail.events.PortfolioEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PatentRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Patents belong to a portfolio no more: sold one by one, lapsed, or taken out. */
public record RemovePatents(
        String portfolioId,
        List<PatentRef> patents,
        @Nullable PartialDate on,
        @JsonUnwrapped Evidence evidence) implements PortfolioCommand {

    public RemovePatents {
        patents = Given.list(patents);
    }

    @Override
    public List<? extends PortfolioEvent> decide(Facts facts, DecisionContext context) {
        PatentsRemoved removed = asEvent(on != null ? on : WorldDays.byToday(context));
        rules(removed, facts, context).require(() -> Grounds.required(this, facts, context));
        return List.of(removed);
    }

    /** Rules 5, 14 and 31. */
    public static Rules rules(PatentsRemoved wanted, Facts facts, DecisionContext context) {
        return Rules.of(
                () -> requireKnown(wanted, facts),
                () -> WorldDays.happened(wanted.on(), "/on", context),
                () -> Patents.requireDistinct(wanted.patents(), "/patents"));
    }

    /** Without a day the first one stands, whenever it was recorded. */
    @Override
    public boolean isRepetition(Facts facts) {
        if (on != null) {
            return facts.recorded(asEvent(on));
        }
        return facts.events(PatentsRemoved.class).stream()
                .anyMatch(recorded -> recorded.event() instanceof PatentsRemoved removed
                        && removed.on().toString().startsWith("../")
                        && removed.equals(asEvent(removed.on()))
                        && facts.recorded(removed));
    }

    @Override
    public void requireWellFormed() {
        Patents.requireSome(patents, "/patents");
    }

    /** Rule 5. */
    private static void requireKnown(PatentsRemoved wanted, Facts facts) {
        Members members = new Members(facts, FactRef.object("portfolio", wanted.portfolioId()));
        for (int i = 0; i < wanted.patents().size(); i++) {
            PatentRef patent = wanted.patents().get(i);
            if (!members.everHad(patent)) {
                throw Refusal.ofField(
                        RefusalCode.UNKNOWN_FACT,
                        "/patents/" + i,
                        patent + " is not known to be in " + wanted.portfolioId());
            }
        }
    }

    private PatentsRemoved asEvent(PartialDate day) {
        return new PatentsRemoved(portfolioId, patents, day, evidence);
    }
}
