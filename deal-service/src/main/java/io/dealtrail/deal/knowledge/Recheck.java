package io.dealtrail.deal.knowledge;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.events.DealEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import java.util.List;
import java.util.UUID;

/** How an aggregate judges its own events again, as they read once a correction counts. */
public interface Recheck {

    /** The facts as if the event were recorded. */
    static Facts with(DealEvent wanted, Facts before, DecisionContext context) {
        return before.with(new RecordedEvent(new UUID(0, 0), before.version(), context.knownSince(), wanted));
    }

    /**
     * Refuses one of the events, all given as corrected, by the rule that it breaks.
     *
     * @param corrected all events of the aggregate that count, as they read with the correction
     * @param facts the facts with the correction
     */
    void check(DealEvent event, List<DealEvent> corrected, Facts facts, DecisionContext context);
}
