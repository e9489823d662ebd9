package io.dealtrail.projection.facts;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import java.time.Instant;

/**
 * One event that is being applied, with what was known of its aggregate before and after it: all that a projector of histories needs.
 *
 * @param recorded the event as the fold sees it
 */
public record FoldedEvent(EventEnvelope envelope, RecordedEvent recorded, Facts before, Facts after) {

    public AggregateRef aggregate() {
        return envelope.aggregate();
    }

    public Instant knownSince() {
        return envelope.knownSince();
    }
}
