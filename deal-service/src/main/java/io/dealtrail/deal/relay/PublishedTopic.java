package io.dealtrail.deal.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dealtrail.events.EventEnvelope;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Utils;

/**
 * The topic as it was found at the beginning of a run.
 *
 * @param name of the topic
 * @param id given by Kafka; another id under the same name is another topic
 * @param partitions fixed
 */
record PublishedTopic(String name, Uuid id, int partitions) {

    /** The key that orders an aggregate's events. */
    static byte[] key(EventEnvelope event) {
        return event.aggregate().id().getBytes(UTF_8);
    }

    /** Where Kafka's own default partitioner would put the event. */
    int partitionOf(EventEnvelope event) {
        return Utils.toPositive(Utils.murmur2(key(event))) % partitions;
    }

    TopicPartition partition(int number) {
        return new TopicPartition(name, number);
    }

    List<TopicPartition> all() {
        return IntStream.range(0, partitions).mapToObj(this::partition).toList();
    }
}
