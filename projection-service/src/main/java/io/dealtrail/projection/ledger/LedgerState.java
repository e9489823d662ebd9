package io.dealtrail.projection.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the ledger is verified, for operators.
 *
 * @param on whether checkpoints are followed
 * @param verified how many events the newest verified checkpoint covers
 * @param failure why the next one cannot be verified
 * @param failedAt since when
 */
record LedgerState(
        boolean on,
        long verified,
        @Nullable Instant verifiedAt,
        @Nullable String failure,
        @Nullable Instant failedAt) {}
