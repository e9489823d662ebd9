package io.dealtrail.deal.relay;

import org.jspecify.annotations.Nullable;

/** The relay cannot go on as it is: it ends this run, says why in its log and its health, and begins again. */
class RelayException extends RuntimeException {

    RelayException(String message) {
        this(message, null);
    }

    RelayException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
