package io.dealtrail.projection.replay;

import io.dealtrail.projection.live.LiveSettings;
import io.dealtrail.projection.live.StreamDoor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens replays as streams: who may, and where each begins. */
@Component
class Replays {

    private final ReplayReader replays;
    private final StreamDoor door;
    private final ReplaySettings settings;
    private final LiveSettings streams;
    private final ReplayFrames frames;
    private final Semaphore places;

    Replays(ReplayReader replays, StreamDoor door, ReplaySettings settings, LiveSettings streams, JsonMapper json) {
        this.replays = replays;
        this.door = door;
        this.settings = settings;
        this.streams = streams;
        this.frames = new ReplayFrames(json);
        this.places = new Semaphore(settings.perNode());
    }

    /**
     * Writes the stream on the calling thread, which it keeps until the stream ends. One that has ended before is answered with 204, the
     * only answer after which an {@code EventSource} does not come back.
     */
    void serve(
            ReplayQuestion question,
            Pace pace,
            @Nullable String lastId,
            Authentication reader,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        String id = lastId == null ? "" : lastId.strip();
        Optional<Place> seen = id.isEmpty() ? Optional.empty() : Place.read(id, question.text());
        if (seen.filter(Place::ended).isPresent()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        if (!places.tryAcquire()) {
            throw door.tooMany("This server shows %d replays.".formatted(settings.perNode()));
        }
        try {
            door.serve(reader, request, response, attendance -> {
                ReplayStart start = seen.map(place -> resumed(question, pace, place))
                        .orElseGet(() -> begun(question, pace, id.isEmpty() ? null : "unknown-id"));
                return out -> new ReplayStream(
                                start, frames, attendance, Elapsing.REALLY, streams.heartbeatEvery(), out)
                        .run();
            });
        } finally {
            places.release();
        }
    }

    private ReplayStart begun(ReplayQuestion question, Pace pace, @Nullable String reset) {
        Replay replay = replays.read(question.partnership(), question.asOf(), null, question.course());
        return new ReplayStart(replay, question.text(), pace, null, reset);
    }

    /** With the dates that it began with; from the beginning where that is not the same history any more. */
    private ReplayStart resumed(ReplayQuestion question, Pace pace, Place seen) {
        ReplayQuestion then = question.on(seen.asked());
        Replay replay = replays.read(then.partnership(), then.asOf(), seen.last(), then.course());
        return replay.version() == seen.version()
                ? new ReplayStart(replay, question.text(), pace, seen.at(), null)
                : begun(question, pace, "history-changed");
    }
}
