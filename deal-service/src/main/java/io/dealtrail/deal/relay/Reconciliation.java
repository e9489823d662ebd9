package io.dealtrail.deal.relay;

/** Makes sure, before a run of the relay publishes anything, that the event store has what the topic has. */
@FunctionalInterface
interface Reconciliation {

    /**
     * Compares the topic with the store.
     *
     * @throws TopicMismatchException if the topic holds what the event store does not have
     */
    void reconcile(PublishedTopic topic, TopicTail.Found found);

    /**
     * Looks whether somebody has said meanwhile that nothing is to be stored: then it is to be compared again.
     *
     * @throws RelayException if so
     */
    default void requireNoHold() {}
}
