package io.dealtrail.projection.timeline;

import io.dealtrail.events.EventEnvelope;
import io.dealtrail.terms.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One event as its timeline shows it.
 *
 * @param kinds the event's type and the kinds of the objects that it speaks of
 * @param title see {@link Title}
 * @param facts the addresses that it speaks of
 * @param happenedOn as stated
 * @param day its place on the axis of the world
 * @param late it was known only after the day on which it happened, a day's grace given
 * @param retroactive it takes effect before it was agreed
 */
record TimelineRow(
        EventEnvelope envelope,
        Set<String> kinds,
        Set<String> parties,
        JsonNode title,
        List<String> facts,
        List<String> sources,
        @Nullable PartialDate happenedOn,
        LocalDate day,
        boolean late,
        boolean retroactive) {}
