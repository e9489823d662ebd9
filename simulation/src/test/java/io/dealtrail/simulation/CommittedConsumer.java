package io.dealtrail.simulation;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A consumer at read_committed, on partitions that it chose or that its group gave to it. */
// One thread runs at a time, and while this one waits others look at what it waits for.
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
public final class CommittedConsumer extends MockConsumer<byte[], byte[]> {

    private final Kafka kafka;
    private final Scheduler scheduler;
    private final Reading reading;
    private final int most;
    private final int id;
    private @Nullable ConsumerRebalanceListener listener;
    private List<ConsumerRecord<byte[], byte[]>> polled = List.of();

    private CommittedConsumer(Kafka kafka, Reading reading, int most) {
        super("none");
        this.kafka = kafka;
        this.scheduler = kafka.scheduler();
        this.reading = reading;
        this.most = most;
        this.id = kafka.group().newId();
    }

    /** With nobody else, as many records at once as there are. */
    public static CommittedConsumer ofRelay(Kafka kafka) {
        boolean uncommitted = kafka.plant() == Plant.TAIL_UNCOMMITTED;
        return new CommittedConsumer(kafka, new Reading(kafka, uncommitted, (_, _) -> false), Integer.MAX_VALUE);
    }

    /**
     * A member of the group.
     *
     * @param most how many records it polls at once
     */
    public static CommittedConsumer ofIntake(Kafka kafka, int most) {
        return new CommittedConsumer(kafka, new Reading(kafka, false, kafka::isMissed), most);
    }

    @Override
    public void subscribe(Collection<String> topics, ConsumerRebalanceListener with) {
        listener = with;
    }

    @Override
    public void assign(Collection<TopicPartition> partitions) {
        reading.retain(partitions);
        reading.add(partitions);
    }

    @Override
    public Set<TopicPartition> assignment() {
        return reading.partitions();
    }

    @Override
    public void seek(TopicPartition partition, long offset) {
        reading.seek(partition, offset);
    }

    @Override
    public void seekToBeginning(Collection<TopicPartition> partitions) {
        partitions.forEach(each -> reading.seek(each, 0));
    }

    @Override
    public long position(TopicPartition partition) {
        return reading.position(partition);
    }

    @Override
    public OptionalLong currentLag(TopicPartition partition) {
        return OptionalLong.of(reading.unread(partition));
    }

    @Override
    public void pause(Collection<TopicPartition> partitions) {
        reading.paused().addAll(partitions);
    }

    @Override
    public void resume(Collection<TopicPartition> partitions) {
        reading.paused().removeAll(partitions);
    }

    @Override
    public void wakeup() {
        // Nobody waits so that only this would wake it.
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration atMost) {
        scheduler.step("poll");
        rebalance();
        scheduler.await(atMost.toNanos(), () -> kafka.isUp() && reading.hasNews());
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> found = kafka.isUp() ? reading.fetch(most) : Map.of();
        polled = found.values().stream().flatMap(List::stream).toList();
        return new ConsumerRecords<>(found, Map.of());
    }

    /** What the last poll gave. */
    public List<ConsumerRecord<byte[], byte[]>> polled() {
        return polled;
    }

    private void rebalance() {
        ConsumerRebalanceListener told = listener;
        if (told == null || !kafka.isUp()) {
            return;
        }
        if (!kafka.group().knows(id)) {
            keep(Set.of(), told);
        }
        kafka.group().seen(id);
        Set<TopicPartition> wanted = kafka.group().assignment(id);
        keep(wanted, told);
        List<TopicPartition> added = wanted.stream()
                .filter(each -> !reading.partitions().contains(each))
                .sorted(Reading.BY_NUMBER)
                .toList();
        reading.add(added);
        if (!added.isEmpty()) {
            told.onPartitionsAssigned(added);
        }
    }

    private void keep(Set<TopicPartition> wanted, ConsumerRebalanceListener told) {
        Set<TopicPartition> lost = reading.partitions().stream()
                .filter(each -> !wanted.contains(each))
                .collect(Collectors.toSet());
        if (!lost.isEmpty()) {
            told.onPartitionsRevoked(lost);
            reading.retain(wanted);
        }
    }

    @Override
    public void close() {
        if (listener != null) {
            kafka.group().leave(id);
        }
    }

    @Override
    public void close(CloseOptions options) {
        close();
    }
}
