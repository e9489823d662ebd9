package io.dealtrail.projection.live;

import java.time.Instant;

/** How long one reader of a stream is let in; asked by the stream before everything that it shows. */
public interface Attendance {

    /** When its right to read ends. */
    Instant until();

    /** Whether its right to read has ended. */
    boolean isOver();

    /** Whether the server is about to stop. */
    boolean isClosing();

    /** Whether the stream is to write something, to find out whether its reader is still there; asked once, answered once. */
    boolean isProbed();
}
