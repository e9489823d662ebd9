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
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Opens streams of the feed: where each begins. */
@Component
class Streams {

    private final StreamDoor door;
    private final LiveHub hub;
    private final EventLog log;
    private final FewAtATime turns;
    private final AppliedWatermark watermark;
    private final WatermarkStore store;
    private final LiveSettings settings;
    private final LiveMeters meters;
    private final Clock clock;

    Streams(
            StreamDoor door,
            LiveHub hub,
            EventLog log,
            FewAtATime turns,
            AppliedWatermark watermark,
            WatermarkStore store,
            LiveSettings settings,
            LiveMeters meters,
            Clock clock) {
        this.door = door;
        this.hub = hub;
        this.log = log;
        this.turns = turns;
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
            return out -> new EventStream(hub, log, turns, watermark, settings, meters, clock, start, out).run();
        });
    }

    /** Readers come back all at once where an instance has stopped: what this one knows by itself it does not ask the database. */
    private StreamStart start(EventFilter filter, @Nullable String lastId, @Nullable String since, Instant until) {
        boolean resumes = lastId != null && !lastId.isBlank();
        OptionalLong after = position(resumes ? lastId : since);
        return after.isPresent() && after.getAsLong() <= watermark.latest().position()
                ? new StreamStart(filter, after.getAsLong(), after.getAsLong(), null, until)
                : turns.read(() -> lookedUp(filter, resumes, after, since, until));
    }

    private StreamStart lookedUp(
            EventFilter filter, boolean resumes, OptionalLong known, @Nullable String since, Instant until) {
        long applied = store.read().position();
        if (!resumes && (since == null || since.isBlank())) {
            return new StreamStart(filter, applied, -1, null, until);
        }
        long after = known.isEmpty() && !resumes && since != null
                ? Since.parse(since).after(log, applied)
                : known.orElse(Long.MAX_VALUE);
        return after <= applied
                ? new StreamStart(filter, after, after, null, until)
                : new StreamStart(filter, applied, -1, "unknown-id", until);
    }

    /** An id, or a position to begin after; nothing where it is neither. */
    private static OptionalLong position(@Nullable String text) {
        return text != null && Since.POSITION.matcher(text).matches()
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }
}
