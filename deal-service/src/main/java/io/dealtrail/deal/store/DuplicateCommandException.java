package io.dealtrail.deal.store;

/** A receipt for the same command exists already: nothing was stored, and the receipt holds the answer. */
public final class DuplicateCommandException extends RuntimeException {

    DuplicateCommandException(String message) {
        super(message);
    }
}
