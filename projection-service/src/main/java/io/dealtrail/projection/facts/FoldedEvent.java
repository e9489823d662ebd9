package io.dealtrail.projection.facts;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.FactRef;
import java.time.Instant;
import java.util.Set;

/**
 * One event that is being applied, with what was known of its aggregate before and after it: all that a projector of histories needs.
 *
 * @param recorded the event as the fold sees it
 * @param touched the addresses of which the event can change what is believed
 */
public record FoldedEvent(
        EventEnvelope envelope, RecordedEvent recorded, Facts before, Facts after, Set<FactRef> touched) {

    FoldedEvent(EventEnvelope envelope, RecordedEvent recorded, Facts before, Facts after) {
        this(envelope, recorded, before, after, after.touchedBy(recorded));
    }

    /** One more event on top of what was known. */
    public static FoldedEvent of(EventEnvelope envelope, RecordedEvent recorded, Facts before) {
        return new FoldedEvent(envelope, recorded, before, before.with(recorded));
    }

    public AggregateRef aggregate() {
        return envelope.aggregate();
    }

    public Instant knownSince() {
        return envelope.knownSince();
    }
}
