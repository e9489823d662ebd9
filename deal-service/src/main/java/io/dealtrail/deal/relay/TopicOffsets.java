package io.dealtrail.deal.relay;

import static io.dealtrail.deal.relay.KafkaCalls.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Asks the broker where the partitions of a topic begin and end. */
final class TopicOffsets {

    private TopicOffsets() {}

    static Map<TopicPartition, Long> begins(Admin admin, PublishedTopic topic) {
        return offsets(admin, topic, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
    }

    /** Behind the last record that the partition has. */
    static Map<TopicPartition, Long> ends(Admin admin, PublishedTopic topic) {
        return offsets(admin, topic, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
    }

    /** Behind the last record that is not part of an open transaction or behind one. */
    static Map<TopicPartition, Long> stableEnds(Admin admin, PublishedTopic topic) {
        return offsets(admin, topic, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
    }

    private static Map<TopicPartition, Long> offsets(
            Admin admin, PublishedTopic topic, OffsetSpec spec, IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> wanted =
                topic.all().stream().collect(Collectors.toMap(Function.identity(), partition -> spec));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        answer(admin.listOffsets(wanted, new ListOffsetsOptions(isolation)).all())
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }
}
