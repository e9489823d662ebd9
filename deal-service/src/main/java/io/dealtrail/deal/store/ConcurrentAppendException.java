package io.dealtrail.deal.store;

/** Another writer appended to the aggregate first: nothing was stored, and the command may be decided anew on a fresh load. */
public final class ConcurrentAppendException extends RuntimeException {

    ConcurrentAppendException(String message) {
        super(message);
    }
}
