package io.dealtrail.projection.replay;

import io.dealtrail.projection.live.Attendance;
import io.dealtrail.projection.live.Frames;
import io.dealtrail.projection.live.StreamEnd;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Shows one replay to one reader, at its pace: waits before a step, and for a reader who takes what is written slowly. */
final class ReplayStream {

    private final ReplayStart start;
    private final ReplayFrames frames;
    private final Attendance attendance;
    private final Elapsing time;
    private final long heartbeatNanos;
    private final OutputStream out;
    private @Nullable Point last;
    private long shownAt;
    private StreamEnd end = StreamEnd.COMPLETE;

    ReplayStream(
            ReplayStart start,
            ReplayFrames frames,
            Attendance attendance,
            Elapsing time,
            Duration heartbeatEvery,
            OutputStream out) {
        this.start = start;
        this.frames = frames;
        this.attendance = attendance;
        this.time = time;
        this.heartbeatNanos = heartbeatEvery.toNanos();
        this.out = out;
        this.last = start.after();
    }

    /**
     * Writes until all is shown, the reader's right to read ends, or the server stops; the first says so, and the last.
     *
     * @return which of these
     * @throws IOException when the reader is gone
     */
    StreamEnd run() throws IOException {
        shownAt = time.nanos();
        Frames.retry(out);
        if (start.reset() != null) {
            out.write(frames.reset(start.reset()));
        }
        out.write(frames.start(start.replay().end()));
        out.flush();
        Iterator<ReplayStep> steps = start.replay().steps().after(start.after()).iterator();
        while (steps.hasNext()) {
            ReplayStep step = steps.next();
            if (!waitFor(step.point())) {
                return end;
            }
            last = step.point();
            out.write(frames.step(id(last, false), step));
            out.flush();
            shownAt = time.nanos();
            time.letOthersOn();
        }
        if (goesOn()) {
            Point reached = start.replay().end();
            out.write(frames.end(id(reached, true), reached));
            out.flush();
        }
        return end;
    }

    private String id(Point at, boolean ended) {
        return Place.in(start.replay(), at, ended).write(start.question());
    }

    /**
     * Waits as long as the pace says since the last step was shown, however long the next one took to make, showing meanwhile that the stream
     * is there; whether the stream goes on.
     */
    private boolean waitFor(Point next) throws IOException {
        long pause = last == null ? 0 : start.pace().between(last, next).toNanos();
        long heartbeat = shownAt;
        while (goesOn()) {
            long now = time.nanos();
            long left = pause - (now - shownAt);
            if (left <= 0) {
                return true;
            }
            if (attendance.isProbed() || now - heartbeat >= heartbeatNanos) {
                Frames.heartbeat(out);
                heartbeat = now;
            }
            time.await(Math.min(left, heartbeatNanos - (now - heartbeat)));
        }
        return false;
    }

    private boolean goesOn() throws IOException {
        if (attendance.isClosing()) {
            end = StreamEnd.SHUTDOWN;
            out.write(frames.shutdown(last));
            out.flush();
            return false;
        }
        if (attendance.isOver()) {
            end = StreamEnd.EXPIRED;
            return false;
        }
        return true;
    }
}
