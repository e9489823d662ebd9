package io.dealtrail.verifier;

import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.ledger.LedgerLeaf;

/** How an event is named to people. */
final class Named {

    private Named() {}

    static String event(EventEnvelope event) {
        return event(LedgerLeaf.of(event));
    }

    static String event(LedgerLeaf leaf) {
        return "position %d, %s, sequence %d".formatted(leaf.position(), leaf.aggregate(), leaf.sequence());
    }
}
