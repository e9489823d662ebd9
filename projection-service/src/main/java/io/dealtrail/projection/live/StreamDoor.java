package io.dealtrail.projection.live;

import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Lets readers of streams in, of the feed and of replays: as many as are allowed, and for as long as each may read. */
@Component
public final class StreamDoor {

    private static final Logger LOG = LoggerFactory.getLogger(StreamDoor.class);

    private final LiveHub hub;
    private final LiveSettings settings;
    private final LiveMeters meters;
    private final Clock clock;

    StreamDoor(LiveHub hub, LiveSettings settings, LiveMeters meters, Clock clock) {
        this.hub = hub;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    /** Makes a stream for a reader who was let in; until it has, the request may still be answered with a problem. */
    @FunctionalInterface
    public interface Opening {
        Stream open(Attendance attendance);
    }

    /** What is shown to one reader. */
    @FunctionalInterface
    public interface Stream {
        /**
         * Writes until all is shown, or the reader's attendance ends.
         *
         * @return why it ended
         * @throws IOException when the reader is gone
         */
        StreamEnd write(OutputStream out) throws IOException;
    }

    /**
     * Writes a stream on the calling thread, which it keeps until the stream ends. One that is opened while the server stops is told so by
     * its first frames: its client comes back, which it would not after an answer that is an error.
     */
    public void serve(Authentication reader, HttpServletRequest request, HttpServletResponse response, Opening opening)
            throws IOException, InterruptedException {
        Instant until = Access.until(reader, clock.instant(), settings.longest());
        try (LiveHub.Ticket _ = hub.admit(reader.getName())) {
            Stream stream = opening.open(new Admitted(hub, clock, until));
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            // Tells proxies such as nginx to pass every frame on at once.
            response.setHeader("X-Accel-Buffering", "no");
            if (!request.getMethod().equals("HEAD")) {
                write(stream, response);
            }
        } catch (LiveHub.TooManyStreamsException tooMany) {
            throw tooMany(String.valueOf(tooMany.getMessage()));
        }
    }

    /** The refusal of one stream more than are allowed. */
    public ApiProblem tooMany(String detail) {
        meters.refused();
        // By then a reader that is gone was written to twice, which is when that is noticed.
        return ApiProblem.passing(
                ProblemCode.TOO_MANY_STREAMS, detail, settings.heartbeatEvery().multipliedBy(2));
    }

    private void write(Stream stream, HttpServletResponse response) throws IOException {
        OutputStream out = response.getOutputStream();
        try {
            meters.ended(stream.write(out));
        } catch (IOException gone) {
            meters.ended(StreamEnd.GONE);
            LOG.debug("A subscriber is gone", gone);
        } catch (RuntimeException failed) {
            meters.ended(StreamEnd.FAILED);
            // The answer has begun, so it can only end here; the client comes back by its last id.
            LOG.warn("A stream ended early", failed);
        }
    }

    /** A reader who was let in. */
    private record Admitted(LiveHub hub, Clock clock, Instant until) implements Attendance {

        @Override
        public boolean isOver() {
            return !clock.instant().isBefore(until);
        }

        @Override
        public boolean isClosing() {
            return hub.isClosing();
        }

        @Override
        public boolean isProbed() {
            return hub.isProbed();
        }
    }
}
