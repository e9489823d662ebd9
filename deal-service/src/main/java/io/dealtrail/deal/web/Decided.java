package io.dealtrail.deal.web;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import java.util.List;

/**
 * What came of a command.
 *
 * @param version of the aggregate after it
 * @param position of the aggregate's last event, 0 where there is none
 * @param events appended by it; in a dry run those that would be, at position 0
 * @param dryRun whether nothing was stored
 * @param replayed whether the key had been used before and this is the first answer again
 */
record Decided(
        String commandId,
        AggregateRef aggregate,
        long version,
        long position,
        List<EventEnvelope> events,
        boolean dryRun,
        boolean replayed) {}
