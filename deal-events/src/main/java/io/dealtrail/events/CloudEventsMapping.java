package io.dealtrail.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one place that turns an envelope into a CloudEvent 1.0 and back; transport bindings are the SDK's. */
public final class CloudEventsMapping {

    private static final String SOURCE_PREFIX = "/deal-service/";
    private static final int SEQUENCE_DIGITS = 19;

    private CloudEventsMapping() {}

    public static CloudEvent toCloudEvent(EventEnvelope envelope) {
        Provenance provenance = envelope.provenance();
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(envelope.eventId().toString())
                .withSource(URI.create(SOURCE_PREFIX + envelope.aggregate()))
                .withType(envelope.name().cloudEventsType())
                .withSubject(envelope.aggregate().id())
                .withTime(worldTime(envelope))
                .withDataSchema(URI.create(envelope.name().schemaUri()))
                .withDataContentType("application/json")
                .withExtension("partitionkey", envelope.aggregate().id())
                .withExtension("sequence", padded(envelope.sequence()))
                .withExtension("recordedtime", envelope.recordedAt().toString())
                .withExtension("knownsince", envelope.knownSince().toString())
                .withExtension("position", Long.toString(envelope.position()))
                .withExtension("correlationid", provenance.correlationId())
                .withExtension("causationid", provenance.causationId())
                .withExtension("commandid", provenance.commandId())
                .withExtension("actor", provenance.actor())
                .withExtension("hash", envelope.hash())
                .withData(envelope.payload().getBytes(UTF_8));
        if (envelope.happenedOn() != null) {
            builder.withExtension("happenedon", envelope.happenedOn().toString());
        }
        if (provenance.traceparent() != null) {
            builder.withExtension("traceparent", provenance.traceparent());
        }
        return builder.build();
    }

    /**
     * Reads back what {@link #toCloudEvent} wrote.
     *
     * @throws IllegalArgumentException if an attribute is missing or malformed
     */
    public static EventEnvelope toEnvelope(CloudEvent event) {
        String happenedOn = optional(event, "happenedon");
        return new EventEnvelope(
                Long.parseLong(required(event, "position")),
                UUID.fromString(event.getId()),
                aggregate(event.getSource()),
                Long.parseLong(required(event, "sequence")),
                EventName.ofCloudEventsType(event.getType()),
                payload(event),
                happenedOn == null ? null : LocalDate.parse(happenedOn),
                Instant.parse(required(event, "recordedtime")),
                Instant.parse(required(event, "knownsince")),
                new Provenance(
                        required(event, "actor"),
                        required(event, "commandid"),
                        required(event, "correlationid"),
                        required(event, "causationid"),
                        optional(event, "traceparent")),
                required(event, "hash"));
    }

    private static OffsetDateTime worldTime(EventEnvelope envelope) {
        LocalDate day = envelope.happenedOn();
        return day == null
                ? envelope.recordedAt().atOffset(ZoneOffset.UTC)
                : day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static AggregateRef aggregate(URI source) {
        String text = source.toString();
        if (!text.startsWith(SOURCE_PREFIX)) {
            throw new IllegalArgumentException("not a source of Dealtrail: " + text);
        }
        return AggregateRef.parse(text.substring(SOURCE_PREFIX.length()));
    }

    private static String payload(CloudEvent event) {
        CloudEventData data = event.getData();
        if (data == null) {
            throw new IllegalArgumentException("event " + event.getId() + " has no data");
        }
        return new String(data.toBytes(), UTF_8);
    }

    private static String padded(long number) {
        String digits = Long.toString(number);
        return "0".repeat(SEQUENCE_DIGITS - digits.length()) + digits;
    }

    private static String required(CloudEvent event, String extension) {
        String value = optional(event, extension);
        if (value == null) {
            throw new IllegalArgumentException("event " + event.getId() + " lacks " + extension);
        }
        return value;
    }

    private static @Nullable String optional(CloudEvent event, String extension) {
        Object value = event.getExtension(extension);
        return value == null ? null : Objects.toString(value);
    }
}
