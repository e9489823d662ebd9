package io.dealtrail.deal.relay;

import java.util.Map;

/** Opens topics of one partition, as the service does. */
public final class TestTopics {

    private TestTopics() {}

    public static OrderedTopics ordered(String bootstrapServers) {
        return new OrderedTopics(
                new KafkaSettings(bootstrapServers, Map.of()),
                new TopicSettings("unused", 1, (short) 1),
                RelayInstance.settings(1_000));
    }
}
