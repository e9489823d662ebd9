package io.dealtrail.deal.web;

import io.dealtrail.deal.decision.DealCommand;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command as somebody sent it.
 *
 * @param requestHash tells apart what one key was used for
 * @param terms what the request said beside the command
 * @param knownSince since when its facts were known, where an import states it
 */
record Submission(
        DealCommand command,
        String requestHash,
        RequestTerms terms,
        @Nullable Instant knownSince) {}
