package io.dealtrail.deal.ledger;

import io.dealtrail.events.ledger.Frontier;
import java.time.Instant;

/**
 * A signed checkpoint as it is kept.
 *
 * @param note as it was signed
 * @param previousSize that of the one before, 0 for the first
 * @param tree as of it
 */
record StoredCheckpoint(String note, long previousSize, Frontier tree, Instant signedAt) {

    long size() {
        return tree.size();
    }
}
