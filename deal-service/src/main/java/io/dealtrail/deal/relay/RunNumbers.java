package io.dealtrail.deal.relay;

/** Numbers the runs of the relay, of all instances, so that each knows which one it follows. */
interface RunNumbers {

    /** The run that began last on a topic; 0 before the first. */
    long last(String topic);

    /**
     * Begins the one that follows it.
     *
     * @throws RelayException if another has begun since
     */
    void follow(String topic, long last);
}
