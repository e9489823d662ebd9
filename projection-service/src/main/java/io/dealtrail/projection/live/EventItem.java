package io.dealtrail.projection.live;

import io.cloudevents.CloudEvent;
import io.cloudevents.types.Time;
import io.dealtrail.events.CloudEventsMapping;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventJson;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One event on a page of the feed: the attributes of its CloudEvent by their names, and its data. */
record EventItem(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        String time,
        String dataschema,
        long position,
        long sequence,
        String recordedtime,
        String knownsince,
        @Nullable String happenedon,
        String actor,
        String commandid,
        String correlationid,
        String causationid,
        String hash,
        JsonNode data) {

    static EventItem of(EventEnvelope envelope) {
        CloudEvent event = CloudEventsMapping.toCloudEvent(envelope);
        return new EventItem(
                event.getSpecVersion().toString(),
                event.getId(),
                event.getSource().toString(),
                event.getType(),
                envelope.aggregate().id(),
                Time.writeTime(Objects.requireNonNull(event.getTime())),
                String.valueOf(event.getDataSchema()),
                envelope.position(),
                envelope.sequence(),
                envelope.recordedAt().toString(),
                envelope.knownSince().toString(),
                envelope.happenedOn() == null ? null : envelope.happenedOn().toString(),
                envelope.provenance().actor(),
                envelope.provenance().commandId(),
                envelope.provenance().correlationId(),
                envelope.provenance().causationId(),
                envelope.hash(),
                EventJson.parse(envelope.payload()));
    }
}
