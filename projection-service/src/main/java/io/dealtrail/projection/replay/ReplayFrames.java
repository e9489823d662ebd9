package io.dealtrail.projection.replay;

import io.dealtrail.projection.live.Frames;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The wire form of what a replay says. */
final class ReplayFrames {

    private final JsonMapper json;

    ReplayFrames(JsonMapper json) {
        this.json = json;
    }

    /** What the reader has seen before does not count: the replay begins again. */
    byte[] reset(String reason) {
        return Frames.frame(null, "reset", json.writeValueAsString(Map.of("reason", reason)));
    }

    /** The dates whose state the replay will have reached at its end. */
    byte[] start(Point end) {
        return Frames.frame(null, "start", json.writeValueAsString(end));
    }

    byte[] step(String id, ReplayStep step) {
        return Frames.frame(id, "step", json.writeValueAsString(step));
    }

    /** All was shown. */
    byte[] end(String id, Point end) {
        return Frames.frame(id, "end", json.writeValueAsString(end));
    }

    /** The server stops; after which point the replay is to be resumed is repeated here. */
    byte[] shutdown(@Nullable Point at) {
        return Frames.frame(null, "server-shutdown", at == null ? "{}" : json.writeValueAsString(at));
    }
}
