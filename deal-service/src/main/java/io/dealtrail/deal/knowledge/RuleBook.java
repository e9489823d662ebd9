package io.dealtrail.deal.knowledge;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.DealEvent;
import io.dealtrail.facts.Facts;

/** Which rules the events of one kind of aggregate keep to. */
public interface RuleBook {

    /**
     * The rules of an event.
     *
     * @param others what is known without it
     * @throws Refusal if it speaks of what there is not
     */
    Rules of(DealEvent event, Facts others, DecisionContext context);
}
