package io.dealtrail.projection.live;

import io.dealtrail.projection.log.LoggedEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The newest events in the global order, without a gap: written by one thread, read by any number of cursors without a lock.
 *
 * <p>A slot is overwritten when its turn comes again, or emptied when the ring holds too many bytes; a cursor that is that far behind finds
 * out by the index of what it reads.
 */
final class FrameRing {

    private final AtomicReferenceArray<Slot> slots;
    private final long bytesAtMost;
    private long oldest;
    private volatile Head head;

    /**
     * @param after the position after which the ring begins
     */
    FrameRing(int events, long bytesAtMost, long after) {
        this.slots = new AtomicReferenceArray<>(events);
        this.bytesAtMost = bytesAtMost;
        this.head = new Head(0, 0, after, after, 0);
    }

    /**
     * What the ring holds.
     *
     * @param first index of the oldest frame
     * @param next index of the frame that comes next
     * @param after every event above this position and up to {@code upTo} is in it
     * @param upTo position up to which it is complete
     * @param endOfBytes of the newest frame
     */
    record Head(long first, long next, long after, long upTo, long endOfBytes) {}

    private record Slot(long index, Frame frame) {}

    Head head() {
        return head;
    }

    /** Adds the events that follow up to a position. Called by one thread only. */
    void append(List<LoggedEvent> events, long upTo) {
        Head before = head;
        long next = before.next();
        long endOfBytes = before.endOfBytes();
        long after = before.after();
        for (LoggedEvent event : events) {
            if (next - oldest == slots.length()) {
                after = drop();
            }
            Frame frame = new Frame(event, endOfBytes);
            endOfBytes = frame.endOfBytes();
            slots.set(slot(next), new Slot(next, frame));
            next++;
            while (next - oldest > 1 && endOfBytes - startOfBytes() > bytesAtMost) {
                after = drop();
            }
        }
        head = new Head(oldest, next, after, upTo, endOfBytes);
    }

    /** The frame at an index, or {@code null} where it is no longer held. */
    @Nullable
    Frame frame(long index) {
        Slot slot = slots.get(slot(index));
        return slot != null && slot.index() == index ? slot.frame() : null;
    }

    /** The index of the first frame above a position, or -1 where frames above it may no longer be held. */
    long indexAfter(long position) {
        Head now = head;
        if (position < now.after()) {
            return -1;
        }
        long low = now.first();
        long high = now.next();
        while (low < high) {
            long middle = (low + high) >>> 1;
            Frame frame = frame(middle);
            if (frame == null) {
                return -1;
            }
            if (frame.position() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long drop() {
        Slot dropped = slots.getAndSet(slot(oldest), null);
        oldest++;
        return dropped.frame().position();
    }

    private long startOfBytes() {
        Frame first = slots.get(slot(oldest)).frame();
        return first.endOfBytes() - first.bytes().length;
    }

    private int slot(long index) {
        return (int) (index % slots.length());
    }
}
