package io.dealtrail.projection.live;

import io.dealtrail.projection.log.EventFilter;
import io.dealtrail.projection.log.LoggedEvent;

/** One event as it goes out to every subscriber: encoded once, shared by all. */
final class Frame {

    private final LoggedEvent event;
    private final byte[] bytes;

    /** Running totals over the ring, for telling how far behind a reader is. */
    private final long endOfBytes;

    Frame(LoggedEvent event, long bytesBefore) {
        this.event = event;
        this.bytes = Frames.event(event.envelope());
        this.endOfBytes = bytesBefore + bytes.length;
    }

    long position() {
        return event.envelope().position();
    }

    boolean matches(EventFilter filter) {
        return event.matches(filter);
    }

    byte[] bytes() {
        return bytes;
    }

    /** How many bytes all frames up to and with this one have. */
    long endOfBytes() {
        return endOfBytes;
    }
}
