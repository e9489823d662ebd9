package io.dealtrail.projection.live;

import io.dealtrail.projection.log.AppliedWatermark;
import io.dealtrail.projection.log.EventFilter;
import io.dealtrail.projection.log.EventLog;
import io.dealtrail.projection.log.WatermarkStore;
import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Opens streams: who may, from where, until when. */
@Component
class Streams {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    private final LiveHub hub;
    private final EventLog log;
    private final AppliedWatermark watermark;
    private final WatermarkStore store;
    private final LiveSettings settings;
    private final Clock clock;

    Streams(
            LiveHub hub,
            EventLog log,
            AppliedWatermark watermark,
            WatermarkStore store,
            LiveSettings settings,
            Clock clock) {
        this.hub = hub;
        this.log = log;
        this.watermark = watermark;
        this.store = store;
        this.settings = settings;
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
        if (hub.isClosing()) {
            throw ApiProblem.passing(ProblemCode.READ_STORE_UNAVAILABLE, "The server is stopping.");
        }
        Instant until = Access.until(reader, clock.instant(), settings.longest());
        try (LiveHub.Ticket _ = hub.admit(reader.getName())) {
            StreamStart start = start(filter, lastId, since, until);
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            // Tells proxies such as nginx to pass every frame on at once.
            response.setHeader("X-Accel-Buffering", "no");
            if (!request.getMethod().equals("HEAD")) {
                write(start, response);
            }
        } catch (LiveHub.TooManyStreamsException tooMany) {
            // By then a reader that is gone was written to twice, which is when that is noticed.
            throw ApiProblem.passing(
                    ProblemCode.TOO_MANY_STREAMS,
                    String.valueOf(tooMany.getMessage()),
                    settings.heartbeatEvery().multipliedBy(2));
        }
    }

    private void write(StreamStart start, HttpServletResponse response) throws IOException {
        EventStream stream = new EventStream(hub, log, watermark, settings, clock, start, response.getOutputStream());
        try {
            stream.run();
        } catch (IOException gone) {
            LOG.debug("A subscriber is gone", gone);
        } catch (RuntimeException failed) {
            // The answer has begun, so it can only end here; the client comes back by its last id.
            LOG.warn("A stream ended early", failed);
        }
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
