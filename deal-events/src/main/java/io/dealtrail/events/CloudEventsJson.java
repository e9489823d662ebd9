package io.dealtrail.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.jackson.JsonFormat;

/** Envelopes as one line of CloudEvents JSON each (structured mode): the raw feed and the SSE frames. */
public final class CloudEventsJson {

    private static final JsonFormat FORMAT = new JsonFormat();

    private CloudEventsJson() {}

    /** One line without line breaks. */
    public static String write(EventEnvelope envelope) {
        return new String(FORMAT.serialize(CloudEventsMapping.toCloudEvent(envelope)), UTF_8);
    }

    /** Reads back what {@link #write} wrote. */
    public static EventEnvelope read(String json) {
        return CloudEventsMapping.toEnvelope(FORMAT.deserialize(json.getBytes(UTF_8)));
    }
}
