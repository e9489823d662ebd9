package io.dealtrail.projection.live;

import io.dealtrail.projection.log.AppliedWatermark;
import io.dealtrail.projection.log.EventLog;
import io.dealtrail.projection.log.LoggedEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One subscriber: a cursor over history, then over the ring, on the thread of its own request. Only it waits for its reader.
 *
 * <p>Positions only grow, and both sources hold every event above the position up to their end, so the join has neither gap nor duplicate.
 */
final class EventStream {

    private static final int CHUNK = 64;
    private static final int PAGE = 500;
    private static final Duration NAP = Duration.ofSeconds(1);

    private final LiveHub hub;
    private final EventLog log;
    private final FewAtATime turns;
    private final AppliedWatermark watermark;
    private final LiveSettings settings;
    private final LiveMeters meters;
    private final Clock clock;
    private final StreamStart start;
    private final OutputStream out;

    private long position;
    private long lastId;
    private long dropped;
    private long generation;
    private long bookmarkAt;
    private long heartbeatAt;

    EventStream(
            LiveHub hub,
            EventLog log,
            FewAtATime turns,
            AppliedWatermark watermark,
            LiveSettings settings,
            LiveMeters meters,
            Clock clock,
            StreamStart start,
            OutputStream out) {
        this.hub = hub;
        this.log = log;
        this.turns = turns;
        this.watermark = watermark;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        this.start = start;
        this.out = out;
        this.position = start.after();
        this.lastId = start.lastId();
        this.generation = hub.generation();
    }

    /**
     * Writes until the reader is too slow, its right to read ends, or the server stops; the last frame says why, where the client is to come
     * back.
     *
     * @throws IOException when the reader is gone
     */
    StreamEnd run() throws IOException {
        begin();
        StreamEnd end = follow();
        switch (end) {
            case OVERFLOW -> last("overflow");
            case SHUTDOWN -> last("server-shutdown");
            case COMPLETE, EXPIRED, GONE, FAILED -> {}
        }
        return end;
    }

    private void begin() throws IOException {
        Frames.retry(out);
        if (start.reset() != null) {
            reset(start.reset());
        } else if (lastId < 0) {
            // Gives the client an id to come back with before anything has happened.
            bookmark();
        }
        scheduleBookmark();
        out.flush();
    }

    private StreamEnd follow() throws IOException {
        while (goesOn()) {
            FrameRing ring = hub.ring();
            long index = ring == null ? -1 : ring.indexAfter(position);
            if (ring == null || index < 0) {
                history();
            } else if (!live(ring, index)) {
                return StreamEnd.OVERFLOW;
            }
        }
        return hub.isClosing() ? StreamEnd.SHUTDOWN : StreamEnd.EXPIRED;
    }

    /** One page of what is no longer in the ring, at the reader's own pace. */
    private void history() throws IOException {
        long upTo = watermark.latest().position();
        if (position >= upTo) {
            LockSupport.parkNanos(this, settings.pollEvery().toNanos());
            return;
        }
        List<LoggedEvent> page = turns.read(() -> log.read(position, upTo, start.filter(), PAGE));
        for (LoggedEvent event : page) {
            position = event.envelope().position();
            lastId = position;
            out.write(Frames.event(event.envelope()));
            meters.encoded(1);
            meters.sent();
        }
        if (page.size() < PAGE) {
            position = upTo;
        }
        if (position - lastId >= settings.bookmarkAfterDropped()) {
            bookmark();
        }
        out.flush();
    }

    /** Follows the ring; whether the reader keeps up, so that the stream may go on from wherever the position then is. */
    private boolean live(FrameRing ring, long from) throws IOException {
        long index = from;
        while (goesOn()) {
            FrameRing.Head head = ring.head();
            if (index == head.next()) {
                position = Math.max(position, head.upTo());
                idle();
                continue;
            }
            long began = System.nanoTime();
            Frame last = writeChunk(ring, index, Math.min(head.next(), index + CHUNK));
            if (last == null) {
                return false;
            }
            index = Math.min(head.next(), index + CHUNK);
            if (System.nanoTime() - began > settings.slowAfter().toNanos() && isBehind(ring.head(), index, last)) {
                return false;
            }
        }
        return true;
    }

    /** Writes what the reader wants of these frames; the last frame, or {@code null} where they are no longer held. */
    private @Nullable Frame writeChunk(FrameRing ring, long from, long to) throws IOException {
        Frame frame = null;
        for (long index = from; index < to; index++) {
            frame = ring.frame(index);
            if (frame == null) {
                return null;
            }
            if (frame.position() <= position) {
                continue;
            }
            position = frame.position();
            if (frame.matches(start.filter())) {
                out.write(frame.bytes());
                meters.sent();
                lastId = position;
                dropped = 0;
            } else if (++dropped >= settings.bookmarkAfterDropped()) {
                bookmark();
            }
        }
        out.flush();
        return frame;
    }

    private boolean isBehind(FrameRing.Head head, long index, Frame last) {
        return head.next() - index > settings.slowEvents()
                || head.endOfBytes() - last.endOfBytes() > settings.slowBytes().toBytes();
    }

    private void last(String event) throws IOException {
        out.write(Frames.last(event, Math.max(lastId, 0)));
        out.flush();
    }

    /** Nothing to show: says where the stream is when it is time to, shows that it is there, and waits for news. */
    private void idle() throws IOException {
        long now = System.nanoTime();
        if (now - bookmarkAt >= 0) {
            bookmark();
            scheduleBookmark();
            out.flush();
        } else if (hub.isProbed() || now - heartbeatAt >= 0) {
            Frames.heartbeat(out);
            scheduleHeartbeat();
        } else {
            LockSupport.parkNanos(this, Math.min(Math.min(bookmarkAt, heartbeatAt) - now, NAP.toNanos()));
        }
    }

    /** Whether the stream may show more; says so where the client must load anew. */
    private boolean goesOn() throws IOException {
        if (hub.isClosing()) {
            return false;
        }
        if (generation != hub.generation()) {
            generation = hub.generation();
            reset("late-event");
            out.flush();
        }
        return clock.instant().isBefore(start.until());
    }

    private void reset(String reason) throws IOException {
        out.write(Frames.reset(position, reason));
        lastId = position;
    }

    private void bookmark() throws IOException {
        out.write(Frames.bookmark(position, position > lastId));
        lastId = Math.max(lastId, position);
        dropped = 0;
    }

    private void scheduleBookmark() {
        bookmarkAt = System.nanoTime() + settings.bookmarkEvery().toNanos();
        scheduleHeartbeat();
    }

    private void scheduleHeartbeat() {
        heartbeatAt = System.nanoTime() + settings.heartbeatEvery().toNanos();
    }
}
