package io.dealtrail.deal.store;

import org.jspecify.annotations.Nullable;

/** A snapshot is damaged, or was written by another version of the software: it is dropped, and nothing is lost. */
final class UnreadableSnapshotException extends RuntimeException {

    UnreadableSnapshotException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
