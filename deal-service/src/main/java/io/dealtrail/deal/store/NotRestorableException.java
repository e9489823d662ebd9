package io.dealtrail.deal.store;

/** Events that were found elsewhere cannot be stored again: the message says what does not fit. */
public final class NotRestorableException extends RuntimeException {

    public NotRestorableException(String message) {
        super(message);
    }
}
