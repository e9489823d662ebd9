package io.dealtrail.verifier;

/** What was checked is not what was signed; the message names the first event for which that is so. */
final class BadHistoryException extends RuntimeException {

    BadHistoryException(String message) {
        super(message);
    }
}
