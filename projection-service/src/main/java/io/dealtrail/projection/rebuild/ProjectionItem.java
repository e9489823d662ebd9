package io.dealtrail.projection.rebuild;

import java.util.List;

/**
 * The tables of one generation that is being kept up to date.
 *
 * @param state LIVE: readers see it
 * @param paused nothing is applied to it
 * @param version of the read models that its filling began with
 * @param readModels that are fed, all in one transaction
 * @param lagEvents positions that are known of and not applied
 * @param lagMillis for how long it has been behind or out of touch, as this instance knows; only of the live one
 * @param deadLetters that are open
 * @param parkedAggregates that wait for an event that is missing or cannot be applied
 */
record ProjectionItem(
        int generation,
        String state,
        boolean paused,
        int version,
        List<String> readModels,
        long position,
        long lagEvents,
        long lagMillis,
        double eventsPerSecond,
        long deadLetters,
        long parkedAggregates) {}
