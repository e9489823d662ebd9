package io.dealtrail.deal.rules;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.events.DealEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import java.util.UUID;

/** What is being decided on, as if it were recorded: for rules that look at all that would then be known. */
public final class Drafts {

    private Drafts() {}

    /** The facts with an event that has no id yet. */
    public static Facts with(DealEvent wanted, Facts facts, DecisionContext context) {
        return facts.with(of(wanted, facts, context));
    }

    /** The event where it would come. */
    public static RecordedEvent of(DealEvent wanted, Facts facts, DecisionContext context) {
        return new RecordedEvent(new UUID(0, facts.version()), facts.version(), context.knownSince(), wanted);
    }
}
