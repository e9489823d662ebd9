package io.dealtrail.projection.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads records from where PostgreSQL says: of the partitions that Kafka gives to this member of a group, or of all. Kafka's own offsets are not
 * used. Not thread-safe, but for {@link #wakeUp}.
 */
final class Poller implements AutoCloseable, ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private final Consumer<byte[], byte[]> consumer;
    private final Offsets offsets;
    private final Duration patience;
    private final @Nullable String alone;
    private boolean rewind = true;
    private boolean truncated;

    private Poller(Consumer<byte[], byte[]> consumer, Offsets offsets, Duration patience, @Nullable String alone) {
        this.consumer = consumer;
        this.offsets = offsets;
        this.patience = patience;
        this.alone = alone;
    }

    /** As a member of the consumer's group. */
    static Poller sharing(Consumer<byte[], byte[]> consumer, String topic, Offsets offsets, Duration patience) {
        Poller poller = new Poller(consumer, offsets, patience, null);
        consumer.subscribe(List.of(topic), poller);
        return poller;
    }

    /** All partitions of the topic, with nobody else. */
    static Poller alone(Consumer<byte[], byte[]> consumer, String topic, Offsets offsets, Duration patience) {
        return new Poller(consumer, offsets, patience, topic);
    }

    /** Whether the topic begins after where it is to be read on from; told once for each time that this is looked up. */
    boolean isTruncated(String topicId) {
        if (rewind) {
            seek(topicId);
        }
        boolean told = truncated;
        truncated = false;
        return told;
    }

    /** The next records of the topic with this id, none after some time without any. */
    List<ConsumerRecord<byte[], byte[]>> poll(String topicId) {
        if (rewind) {
            seek(topicId);
        }
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try {
            consumer.poll(patience).forEach(records::add);
        } catch (InvalidOffsetException gone) {
            LOG.error(
                    "The topic no longer has the offsets to read on from: reading {} from the beginning, what was applied before is skipped",
                    gone.partitions(),
                    gone);
            offsets.forget(topicId, partitions(gone.partitions()));
            rewind();
        }
        return records;
    }

    /** Reads on from the stored offsets, whatever was polled since. */
    void rewind() {
        rewind = true;
    }

    /** How many records the partitions hold beyond what was polled, as far as the broker has told. */
    long unread() {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    /** Ends a running poll; from any thread. */
    void wakeUp() {
        consumer.wakeup();
    }

    private void seek(String topicId) {
        if (alone != null) {
            consumer.assign(consumer.partitionsFor(alone).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
        }
        Collection<TopicPartition> assigned = consumer.assignment();
        Map<Integer, Long> stored = offsets.load(topicId, partitions(assigned));
        if (alone != null) {
            truncated = consumer.beginningOffsets(assigned).entrySet().stream()
                    .anyMatch(begin -> begin.getValue()
                            > stored.getOrDefault(begin.getKey().partition(), 0L));
        }
        for (TopicPartition each : assigned) {
            Long next = stored.get(each.partition());
            if (next == null) {
                consumer.seekToBeginning(List.of(each));
            } else {
                consumer.seek(each, next);
            }
        }
        consumer.resume(assigned);
        rewind = false;
    }

    /** Nothing is fetched before the stored offsets were looked up. */
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (!partitions.isEmpty()) {
            LOG.info("Reads {}", partitions);
            consumer.pause(partitions);
            consumer.seekToBeginning(partitions);
            rewind();
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        LOG.info("Reads {} no more", partitions);
    }

    private static Collection<Integer> partitions(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
    }
}
