package io.dealtrail.deal.store;

import org.jspecify.annotations.Nullable;

/** The event store cannot be reached or is too busy: the command was not done, and may be repeated. */
public final class StoreUnavailableException extends RuntimeException {

    StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
