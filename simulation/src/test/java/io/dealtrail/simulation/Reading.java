package io.dealtrail.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Where a consumer is in its partitions, and what it finds from there on. */
final class Reading {

    static final Comparator<TopicPartition> BY_NUMBER = Comparator.comparingInt(TopicPartition::partition);

    private final Kafka kafka;
    private final boolean uncommitted;
    private final BiPredicate<TopicPartition, Long> missed;
    private final Map<TopicPartition, Long> positions = new TreeMap<>(BY_NUMBER);
    private final Set<TopicPartition> paused = new HashSet<>();

    /** @param missed what does not come although it is there */
    Reading(Kafka kafka, boolean uncommitted, BiPredicate<TopicPartition, Long> missed) {
        this.kafka = kafka;
        this.uncommitted = uncommitted;
        this.missed = missed;
    }

    Set<TopicPartition> partitions() {
        return Set.copyOf(positions.keySet());
    }

    void add(Collection<TopicPartition> partitions) {
        partitions.forEach(each -> positions.putIfAbsent(each, 0L));
    }

    void retain(Collection<TopicPartition> partitions) {
        positions.keySet().retainAll(partitions);
    }

    void seek(TopicPartition partition, long offset) {
        positions.replace(partition, offset);
    }

    long position(TopicPartition partition) {
        return Objects.requireNonNull(positions.get(partition));
    }

    long unread(TopicPartition partition) {
        return Math.max(0, readableEnd(partition) - position(partition));
    }

    Set<TopicPartition> paused() {
        return paused;
    }

    boolean hasNews() {
        return positions.keySet().stream()
                .anyMatch(each -> !paused.contains(each) && (unread(each) > 0 || isBeyond(each)));
    }

    private boolean isBeyond(TopicPartition partition) {
        return position(partition) > kafka.end(partition.partition());
    }

    private long readableEnd(TopicPartition partition) {
        Partition log = kafka.partition(partition.partition());
        return uncommitted ? log.end() : log.stableEnd();
    }

    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> fetch(int most) {
        List<TopicPartition> from = positions.keySet().stream()
                .filter(each -> !paused.contains(each))
                .toList();
        Map<TopicPartition, Long> beyond =
                from.stream().filter(this::isBeyond).collect(Collectors.toMap(each -> each, this::position));
        if (!beyond.isEmpty()) {
            throw new OffsetOutOfRangeException(beyond);
        }
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> found = new LinkedHashMap<>();
        int left = most;
        for (TopicPartition each : from) {
            List<ConsumerRecord<byte[], byte[]>> records = fetch(each, left);
            left -= records.size();
            if (!records.isEmpty()) {
                found.put(each, records);
            }
        }
        return found;
    }

    private List<ConsumerRecord<byte[], byte[]>> fetch(TopicPartition partition, int limit) {
        Partition log = kafka.partition(partition.partition());
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        long offset = position(partition);
        for (; offset < readableEnd(partition) && records.size() < limit; offset++) {
            ProducerRecord<byte[], byte[]> record = log.record((int) offset);
            boolean visible = uncommitted || log.fate((int) offset) == Partition.Fate.COMMITTED;
            if (!missed.test(partition, offset) && record != null && visible) {
                records.add(consumed(partition, offset, record));
            }
        }
        positions.put(partition, offset);
        return records;
    }

    private static ConsumerRecord<byte[], byte[]> consumed(
            TopicPartition partition, long offset, ProducerRecord<byte[], byte[]> record) {
        return new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                record.key(),
                record.value(),
                new RecordHeaders(record.headers()),
                Optional.empty());
    }
}
