package io.dealtrail.deal.relay;

/**
 * The topic does not belong to the event store as it is: its partition count was changed, or it holds events that the store does not, as
 * after PostgreSQL was restored from a backup. Publishing on would make two histories of one: somebody has to decide.
 */
final class TopicMismatchException extends RelayException {

    TopicMismatchException(String message) {
        super(message);
    }
}
