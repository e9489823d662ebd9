package io.dealtrail.deal.relay;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens topics of one partition, as the service does. */
public final class TestTopics {

    private TestTopics() {}

    /**
     * Those of a service.
     *
     * @param store where the runs are numbered
     */
    public static OrderedTopics ordered(String bootstrapServers, JdbcClient store) {
        return ordered(bootstrapServers, new StoredRunNumbers(store));
    }

    /** For somebody who looks at them beside those who follow each other. */
    public static OrderedTopic beside(String bootstrapServers, String topic) {
        return ordered(bootstrapServers, new Beside()).open(topic, () -> {});
    }

    private static OrderedTopics ordered(String bootstrapServers, RunNumbers numbers) {
        return new OrderedTopics(
                new KafkaSettings(bootstrapServers, Map.of()),
                numbers,
                new TopicSettings("unused", 1, (short) 1),
                RelayInstance.settings(1_000));
    }

    /** Follows nobody. */
    private static final class Beside implements RunNumbers {

        private static final long NUMBER = 1_000_000;

        @Override
        public long last(String topic) {
            return NUMBER;
        }

        @Override
        public void follow(String topic, long last) {}
    }
}
