package io.dealtrail.deal.lock;

import org.jspecify.annotations.Nullable;

/** A lock is not held, or nobody can say: whoever works under it stops. */
public final class LockLostException extends RuntimeException {

    LockLostException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
