package io.dealtrail.deal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.dealtrail.events.EventEnvelope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body that answers a command.
 *
 * @param version of the aggregate after it
 * @param position of its last event, left out where nothing was stored
 * @param links where to read on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommandAnswer(
        String commandId,
        String aggregate,
        String aggregateId,
        long version,
        @Nullable Long position,
        List<Event> events,
        Map<String, String> links) {

    /**
     * One event of the answer.
     *
     * @param type as in the published log
     * @param data the event itself, in a dry run only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Event(
            UUID id,
            String type,
            long sequence,
            @Nullable Long position,
            @JsonRawValue @Nullable String data) {

        static Event stored(EventEnvelope event) {
            return new Event(event.eventId(), event.name().cloudEventsType(), event.sequence(), event.position(), null);
        }

        static Event imagined(EventEnvelope event) {
            return new Event(event.eventId(), event.name().cloudEventsType(), event.sequence(), null, event.payload());
        }
    }

    static CommandAnswer of(Decided decided) {
        String aggregate = "/v1/" + decided.aggregate();
        long first = decided.version() - decided.events().size();
        return new CommandAnswer(
                decided.commandId(),
                decided.aggregate().type().plural(),
                decided.aggregate().id(),
                decided.version(),
                decided.dryRun() ? null : decided.position(),
                decided.events().stream()
                        .map(event -> decided.dryRun() ? Event.imagined(event) : Event.stored(event))
                        .toList(),
                decided.dryRun()
                        ? Map.of("history", aggregate + "/events")
                        : Map.of(
                                "self",
                                "/v1/commands/" + decided.commandId(),
                                "events",
                                aggregate + "/events?fromSequence=" + first,
                                "history",
                                aggregate + "/events"));
    }
}
