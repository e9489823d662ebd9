package io.dealtrail.deal.web;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.events.AggregateRef;

/** Refusals by rule 5 for whole aggregates. */
final class Unknown {

    private Unknown() {}

    static Refusal of(AggregateRef aggregate) {
        RefusalCode code = switch (aggregate.type()) {
            case PARTY -> RefusalCode.UNKNOWN_PARTY;
            case SOURCE -> RefusalCode.UNKNOWN_SOURCE;
            case PORTFOLIO -> RefusalCode.UNKNOWN_PORTFOLIO;
            case PARTNERSHIP -> RefusalCode.UNKNOWN_PARTNERSHIP;
        };
        return Refusal.of(code, aggregate + " is not known");
    }
}
