package io.dealtrail.deal.web;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a request says about a command beside the command itself.
 *
 * @param actor the subject of the token
 * @param commandId the client's key, or one made here
 * @param keyGiven whether the client chose the key: only then can it have been used before
 * @param expectedVersion of {@code If-Match}
 * @param dryRun whether to check only
 * @param traceparent W3C trace context, where there was one
 */
record RequestTerms(
        String actor,
        String commandId,
        boolean keyGiven,
        OptionalLong expectedVersion,
        boolean dryRun,
        String correlationId,
        @Nullable String traceparent) {

    /** The terms of one line of an import, which brings its own key and knows no version. */
    RequestTerms ofLine(String lineCommandId) {
        return new RequestTerms(actor, lineCommandId, true, OptionalLong.empty(), dryRun, correlationId, traceparent);
    }
}
