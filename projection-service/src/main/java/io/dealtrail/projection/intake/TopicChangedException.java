package io.dealtrail.projection.intake;

/** The topic is no longer laid out as it was when it was first read; reading on would be a guess. */
final class TopicChangedException extends RuntimeException {

    TopicChangedException(String message) {
        super(message);
    }
}
