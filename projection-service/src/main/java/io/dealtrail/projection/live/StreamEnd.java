package io.dealtrail.projection.live;

import java.util.Locale;

/** Why a stream ended, as operators count it. */
public enum StreamEnd {
    /** All was shown, as a replay has an end. */
    COMPLETE,
    /** Its reader was too slow, and was told so. */
    OVERFLOW,
    /** The server stops, and has told its reader. */
    SHUTDOWN,
    /** The reader's right to read has ended. */
    EXPIRED,
    /** The reader is gone, or has taken nothing for so long that the connection was closed. */
    GONE,
    /** A fault of the service, or its database was away. */
    FAILED;

    /** As the value of a label. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
