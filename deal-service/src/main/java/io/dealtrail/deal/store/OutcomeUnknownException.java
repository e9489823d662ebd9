package io.dealtrail.deal.store;

/** The connection broke around COMMIT: the command was done or not, and repeating it with the same key settles which. */
public final class OutcomeUnknownException extends RuntimeException {

    OutcomeUnknownException(String message, Throwable cause) {
        super(message, cause);
    }
}
