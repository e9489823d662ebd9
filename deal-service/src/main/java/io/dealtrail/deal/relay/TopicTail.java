package io.dealtrail.deal.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds out what has been published, from the topic itself: for each partition the last position among its committed records. This is
 * right also after a crash, a power loss or a restored broker, where a cursor kept anywhere else would lie.
 */
final class TopicTail {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(100);
    /** Markers and aborted records occupy offsets, so the first look back may find nothing. */
    private static final long FIRST_STEP = 32;

    private static final long STEP_GROWTH = 8;

    private final TopicAdmin topics;
    private final Broker broker;
    private final Elapsing elapsing;

    TopicTail(TopicAdmin topics, Broker broker, Elapsing elapsing) {
        this.topics = topics;
        this.broker = broker;
        this.elapsing = elapsing;
    }

    /**
     * What was found.
     *
     * @param tails the last entries by partition number; a partition without any is missing
     * @param ends where the partitions ended
     */
    record Found(Map<Integer, Tail> tails, Map<TopicPartition, Long> ends) {

        /** Those that the event store does not have, or has otherwise, by position. */
        List<Tail> unknownTo(StoredEvents stored) {
            return tails.values().stream()
                    .filter(tail -> !tail.isIn(stored))
                    .sorted(Comparator.comparingLong(Tail::position))
                    .toList();
        }
    }

    /** @param lock throws where it is no longer held */
    Found read(PublishedTopic topic, Runnable lock) {
        Map<TopicPartition, Long> ends = OpenTransactions.settledEnds(topics, topic, lock, elapsing);
        Map<TopicPartition, Long> begins = topics.begins(topic);
        Map<Integer, Tail> tails = new HashMap<>();
        List<TopicPartition> open = new ArrayList<>(topic.all());
        open.removeIf(partition -> ends.getOrDefault(partition, 0L) <= begins.getOrDefault(partition, 0L));
        try (Consumer<byte[], byte[]> consumer = broker.consumer()) {
            for (long step = FIRST_STEP; !open.isEmpty(); step *= STEP_GROWTH) {
                long back = step;
                Map<TopicPartition, Long> from = new HashMap<>();
                open.forEach(partition -> from.put(
                        partition,
                        Math.max(begins.getOrDefault(partition, 0L), ends.getOrDefault(partition, 0L) - back)));
                readForward(consumer, from, ends, tails);
                open.removeIf(partition -> tails.containsKey(partition.partition())
                        || from.getOrDefault(partition, 0L) <= begins.getOrDefault(partition, 0L));
            }
        }
        return new Found(tails, ends);
    }

    private void readForward(
            Consumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> to,
            Map<Integer, Tail> tails) {
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        long deadline = elapsing.nanos() + PATIENCE.toNanos();
        while (from.keySet().stream()
                .anyMatch(partition -> consumer.position(partition) < to.getOrDefault(partition, 0L))) {
            if (elapsing.nanos() > deadline) {
                throw new RelayException("the tail of the topic cannot be read");
            }
            consumer.poll(POLL).forEach(record -> note(record, tails));
        }
    }

    private static void note(ConsumerRecord<byte[], byte[]> record, Map<Integer, Tail> tails) {
        Tail.of(record)
                .ifPresent(
                        tail -> tails.merge(record.partition(), tail, (a, b) -> a.position() >= b.position() ? a : b));
    }
}
