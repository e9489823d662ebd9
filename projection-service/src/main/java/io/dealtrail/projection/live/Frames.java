package io.dealtrail.projection.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dealtrail.events.CloudEventsJson;
import io.dealtrail.events.EventEnvelope;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** The wire form of server-sent events. Whatever goes in comes out as exactly one frame. */
public final class Frames {

    /** How long a client waits before it connects again, in milliseconds. */
    private static final byte[] RETRY = "retry: 2000\n\n".getBytes(UTF_8);

    /** A comment: nothing to a reader, but a write that fails where there is none. */
    private static final byte[] HEARTBEAT = ":\n\n".getBytes(UTF_8);

    private Frames() {}

    /** Says how long a client waits before it connects again; the first frame of every stream. */
    public static void retry(OutputStream out) throws IOException {
        out.write(RETRY);
    }

    /** Shows that the stream is there, which fails where its reader is not. */
    public static void heartbeat(OutputStream out) throws IOException {
        out.write(HEARTBEAT);
        out.flush();
    }

    /**
     * One frame.
     *
     * @param id by which the client resumes after it, {@code null} where it resumes after an earlier one
     * @param json as data: between tokens of JSON a space is as good as a line break, and within strings there are none
     */
    public static byte[] frame(@Nullable String id, String event, String json) {
        String line = json.replace('\n', ' ').replace('\r', ' ');
        return ((id == null ? "" : "id: " + id + "\n") + "event: " + event + "\ndata: " + line + "\n\n")
                .getBytes(UTF_8);
    }

    /** One event: its position as id, its stored name as event, one line of CloudEvents JSON as data. */
    static byte[] event(EventEnvelope envelope) {
        return frame(Long.toString(envelope.position()), envelope.name().name(), CloudEventsJson.write(envelope));
    }

    /** Where the stream is; carries an id only where it is ahead of the last one, so that ids never repeat. */
    static byte[] bookmark(long position, boolean ahead) {
        return frame(ahead ? Long.toString(position) : null, "bookmark", "{\"position\":" + position + "}");
    }

    /** What the client holds may be wrong or incomplete: it must load anew; the stream goes on after the position. */
    static byte[] reset(long position, String reason) {
        return frame(Long.toString(position), "reset", "{\"position\":" + position + ",\"reason\":\"" + reason + "\"}");
    }

    /** The last frame of a stream that the server ends: {@code overflow} or {@code server-shutdown}. */
    static byte[] last(String event, long position) {
        return frame(null, event, "{\"position\":" + position + "}");
    }
}
