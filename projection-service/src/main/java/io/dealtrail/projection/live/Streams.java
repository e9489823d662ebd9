package io.dealtrail.projection.live;

import io.dealtrail.projection.log.AppliedWatermark;
import io.dealtrail.projection.log.EventFilter;
import io.dealtrail.projection.log.EventLog;
import io.dealtrail.projection.log.WatermarkStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Opens streams of the feed: where each begins. */
@Component
class Streams {

    private final StreamDoor door;
    private final LiveHub hub;
    private final EventLog log;
    private final AppliedWatermark watermark;
    private final WatermarkStore store;
    private final LiveSettings settings;
    private final LiveMeters meters;
    private final Clock clock;

    Streams(
            StreamDoor door,
            LiveHub hub,
            EventLog log,
            AppliedWatermark watermark,
            WatermarkStore store,
            LiveSettings settings,
            LiveMeters meters,
            Clock clock) {
        this.door = door;
        this.hub = hub;
        this.log = log;
        this.watermark = watermark;
        this.store = store;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    /** Writes the stream on the calling thread, which it keeps until the stream ends. */
    void serve(
            EventFilter filter,
            @Nullable String lastId,
            @Nullable String since,
            Authentication reader,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        door.serve(reader, request, response, attendance -> {
            StreamStart start = start(filter, lastId, since, attendance.until());
            return out -> new EventStream(hub, log, watermark, settings, meters, clock, start, out).run();
        });
    }

    private StreamStart start(EventFilter filter, @Nullable String lastId, @Nullable String since, Instant until) {
        long applied = store.read().position();
        if (lastId != null && !lastId.isBlank()) {
            boolean known = Since.POSITION.matcher(lastId).matches() && Long.parseLong(lastId) <= applied;
            return known
                    ? new StreamStart(filter, Long.parseLong(lastId), Long.parseLong(lastId), null, until)
                    : new StreamStart(filter, applied, -1, "unknown-id", until);
        }
        if (since == null || since.isBlank()) {
            return new StreamStart(filter, applied, -1, null, until);
        }
        long after = Since.parse(since).after(log, applied);
        return after <= applied
                ? new StreamStart(filter, after, after, null, until)
                : new StreamStart(filter, applied, -1, "unknown-id", until);
    }
}
