package io.dealtrail.events;

import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import org.jspecify.annotations.Nullable;

/** Anything that Dealtrail records: a bare fact in the past tense, with world dates inside and knowledge time in the envelope. */
public sealed interface DealEvent permits PartyEvent, SourceEvent, PortfolioEvent, PartnershipEvent {

    /** What the event rests on. */
    Evidence evidence();

    /** When it happened in the world, where the event states it. */
    default @Nullable PartialDate happenedOn() {
        return null;
    }
}
