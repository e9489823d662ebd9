package io.dealtrail.deal.source.correctsourcefact;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.source.recordsource.SourceRules;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.SourceRecorded;
import io.dealtrail.facts.Facts;
import java.util.List;

/** The rules of each event of a source, for when a correction makes it say something else. */
public final class SourceRecheck {

    private SourceRecheck() {}

    /** Refuses what the event must not say. */
    public static void check(DealEvent event, List<DealEvent> corrected, Facts facts, DecisionContext context) {
        if (event instanceof SourceRecorded recorded) {
            SourceRules.check(recorded, context);
        }
    }
}
