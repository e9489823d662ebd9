package io.dealtrail.projection.intake;

/** deal-service's feed could not be read now; it may be later. */
public final class FeedUnavailableException extends RuntimeException {

    FeedUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What went wrong. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
