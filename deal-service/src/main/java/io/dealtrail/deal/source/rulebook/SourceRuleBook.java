package io.dealtrail.deal.source.rulebook;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.knowledge.RuleBook;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.source.recordsource.SourceRules;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.SourceRecorded;
import io.dealtrail.facts.Facts;

/** The rules of each event of a source. */
public final class SourceRuleBook implements RuleBook {

    @Override
    public Rules of(DealEvent event, Facts others, DecisionContext context) {
        return event instanceof SourceRecorded recorded ? SourceRules.of(recorded, context) : Rules.NONE;
    }
}
