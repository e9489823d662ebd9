package io.dealtrail.deal.relay;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Finds the topic, or creates it: kept for ever, never compacted, with a fixed number of partitions. */
final class TopicSetup {

    private static final Map<String, String> KEPT_FOR_EVER = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1",
            TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false");

    private final TopicSettings settings;

    TopicSetup(TopicSettings settings) {
        this.settings = settings;
    }

    /** @throws TopicMismatchException if it has another number of partitions than set */
    PublishedTopic ensure(TopicAdmin topics) {
        PublishedTopic topic = findOrCreate(topics);
        if (topic.partitions() != settings.partitions()) {
            throw new TopicMismatchException("topic " + topic.name() + " has " + topic.partitions()
                    + " partitions instead of " + settings.partitions() + ": keys would change their partition");
        }
        return topic;
    }

    private PublishedTopic findOrCreate(TopicAdmin topics) {
        try {
            return topics.describe(settings.name());
        } catch (UnknownTopicOrPartitionException missing) {
            create(topics);
            return topics.describe(settings.name());
        }
    }

    private void create(TopicAdmin topics) {
        NewTopic topic = new NewTopic(settings.name(), settings.partitions(), settings.replicationFactor());
        topic.configs(withMinInSync());
        try {
            topics.create(topic);
        } catch (TopicExistsException e) {
            // Somebody else has just created it: what it is like is looked at next.
            return;
        }
    }

    private Map<String, String> withMinInSync() {
        Map<String, String> config = new HashMap<>(KEPT_FOR_EVER);
        config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(settings.minInSyncReplicas()));
        return config;
    }
}
