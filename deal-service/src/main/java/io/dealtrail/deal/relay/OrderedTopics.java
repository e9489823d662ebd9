package io.dealtrail.deal.relay;

/** Opens topics of one partition, for whoever publishes something small beside the events; they are as safe as the topic of the events. */
public final class OrderedTopics {

    private final KafkaSettings kafka;
    private final RunNumbers numbers;
    private final TopicSettings events;
    private final RelaySettings relay;

    OrderedTopics(KafkaSettings kafka, RunNumbers numbers, TopicSettings events, RelaySettings relay) {
        this.kafka = kafka;
        this.numbers = numbers;
        this.events = events;
        this.relay = relay;
    }

    /**
     * Finds the topic, or creates it, and fences whoever has appended to it before.
     *
     * @param name of the topic
     * @param lock of the one who may append to it; throws where it is no longer held
     */
    public OrderedTopic open(String name, Runnable lock) {
        TopicSettings settings = new TopicSettings(name, 1, events.replicationFactor());
        return OrderedTopic.open(new KafkaClients(kafka), numbers, settings, relay.transactionTimeout(), lock);
    }
}
