package io.dealtrail.projection.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the ledger is verified, over all instances.
 *
 * @param nextOffset on the topic of checkpoints
 * @param grown how many leaves the tiles have
 * @param verified the size of the newest verified checkpoint, 0 before the first
 * @param failure why the next one cannot be verified
 */
record LedgerProgress(
        long nextOffset,
        long grown,
        long verified,
        @Nullable Instant verifiedAt,
        @Nullable String failure,
        @Nullable Instant failedAt) {

    static final LedgerProgress NONE = new LedgerProgress(0, 0, 0, null, null, null);
}
