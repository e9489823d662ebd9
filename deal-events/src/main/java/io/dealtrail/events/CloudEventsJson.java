package io.dealtrail.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Envelopes as one line of CloudEvents JSON each (structured mode): the raw feed and the SSE frames. */
public final class CloudEventsJson {

    private static final JsonFormat FORMAT = new JsonFormat();

    private CloudEventsJson() {}

    /** One line without line breaks. */
    public static String write(EventEnvelope envelope) {
        return new String(FORMAT.serialize(CloudEventsMapping.toCloudEvent(envelope)), UTF_8);
    }

    /** Reads back what {@link #write} wrote; the payload is the text between the other attributes, to the letter, else its hash would be another. */
    public static EventEnvelope read(String json) {
        CloudEvent event = FORMAT.deserialize(json.getBytes(UTF_8));
        return CloudEventsMapping.toEnvelope(
                CloudEventBuilder.v1(event).withData(data(json).getBytes(UTF_8)).build());
    }

    private static String data(String json) {
        try (JsonParser parser = EventJson.mapper().createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = "data".equals(parser.currentName());
                parser.nextToken();
                int from = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                if (wanted) {
                    return json.substring(from, (int) parser.currentLocation().getCharOffset());
                }
            }
        }
        throw new IllegalArgumentException("a CloudEvent without data as JSON");
    }
}
