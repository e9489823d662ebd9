package io.dealtrail.projection.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dealtrail.events.CloudEventsJson;
import io.dealtrail.events.EventEnvelope;

/** The wire form of server-sent events. Whatever goes in comes out as exactly one frame. */
final class Frames {

    /** How long a client waits before it connects again, in milliseconds. */
    static final byte[] RETRY = "retry: 2000\n\n".getBytes(UTF_8);

    /** A comment: nothing to a reader, but a write that fails where there is none. */
    static final byte[] HEARTBEAT = ":\n\n".getBytes(UTF_8);

    private Frames() {}

    /** One event: its position as id, its stored name as event, one line of CloudEvents JSON as data. */
    static byte[] event(EventEnvelope envelope) {
        return ("id: " + envelope.position() + "\nevent: " + envelope.name().name() + "\ndata: " + line(envelope)
                        + "\n\n")
                .getBytes(UTF_8);
    }

    /** Where the stream is; carries an id only where it is ahead of the last one, so that ids never repeat. */
    static byte[] bookmark(long position, boolean ahead) {
        return ((ahead ? "id: " + position + "\n" : "") + "event: bookmark\ndata: {\"position\":" + position + "}\n\n")
                .getBytes(UTF_8);
    }

    /** What the client holds may be wrong or incomplete: it must load anew; the stream goes on after the position. */
    static byte[] reset(long position, String reason) {
        return ("id: " + position + "\nevent: reset\ndata: {\"position\":" + position + ",\"reason\":\"" + reason
                        + "\"}\n\n")
                .getBytes(UTF_8);
    }

    /** The last frame of a stream that the server ends: {@code overflow} or {@code server-shutdown}. */
    static byte[] last(String event, long position) {
        return ("event: " + event + "\ndata: {\"position\":" + position + "}\n\n").getBytes(UTF_8);
    }

    /** CloudEvents JSON without line breaks: between tokens of JSON a space is as good, and within strings there are none. */
    static String line(EventEnvelope envelope) {
        return CloudEventsJson.write(envelope).replace('\n', ' ').replace('\r', ' ');
    }
}
