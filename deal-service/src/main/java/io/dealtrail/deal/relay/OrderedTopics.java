package io.dealtrail.deal.relay;

/** Opens topics of one partition, for whoever publishes something small beside the events; they are as safe as the topic of the events. */
public final class OrderedTopics {

    private final KafkaSettings kafka;
    private final TopicSettings events;
    private final RelaySettings relay;

    OrderedTopics(KafkaSettings kafka, TopicSettings events, RelaySettings relay) {
        this.kafka = kafka;
        this.events = events;
        this.relay = relay;
    }

    /**
     * Finds the topic, or creates it, and fences whoever has appended to it before.
     *
     * @param name of the topic
     */
    public OrderedTopic open(String name) {
        TopicSettings settings = new TopicSettings(name, 1, events.replicationFactor());
        return OrderedTopic.open(new KafkaClients(kafka), settings, relay.transactionTimeout());
    }
}
