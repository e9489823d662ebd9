package io.dealtrail.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TimeoutException;

/** A broker as far as the services can tell: one topic, transactions, a consumer group, and a disk that is behind when the power goes. */
public final class Kafka {

    public static final String TOPIC = "deals.events";
    public static final Uuid ID = new Uuid(1, 2);
    static final long PATIENCE = 5_000_000_000L;
    private static final long LOOK_EVERY = 50_000_000L;

    private final Scheduler scheduler;
    private final Chaos chaos;
    private final Plant plant;
    private final List<Partition> partitions;
    private final Coordinator coordinator;
    private final Group group;
    private final Set<String> missed = new HashSet<>();
    private boolean created;
    private boolean up = true;
    private int losses;

    Kafka(Scheduler scheduler, Chaos chaos, Plant plant, int count) {
        this.scheduler = scheduler;
        this.chaos = chaos;
        this.plant = plant;
        this.partitions = IntStream.range(0, count)
                .mapToObj(_ -> new Partition(plant != Plant.NO_FENCING))
                .toList();
        this.coordinator = new Coordinator(scheduler, chaos, plant, partitions);
        this.group = new Group(scheduler, count);
    }

    /** Its own work: markers, timeouts, the disk, the group. */
    void live() {
        while (true) {
            scheduler.await(LOOK_EVERY, () -> up && coordinator.hasWork());
            if (up) {
                work();
            }
        }
    }

    private void work() {
        coordinator.work();
        if (chaos.below(4) == 0) {
            Partition partition = partitions.get(chaos.below(partitions.size()));
            partition.flush(partition.onDisk() + chaos.below(partition.end() - partition.onDisk() + 1));
        }
        group.look();
    }

    /** A request: it waits for a broker that is away, and gives up after a while. */
    public void request(String label) {
        scheduler.step(label);
        boolean reached = up || scheduler.await(PATIENCE, () -> up);
        if (!reached || chaos.strikes(Fault.NO_ANSWER)) {
            throw new TimeoutException(label);
        }
    }

    /** The answer to what was done may be lost. */
    void answer(String label) {
        if (chaos.strikes(Fault.NO_ANSWER)) {
            throw new TimeoutException(label + ", and no answer");
        }
    }

    void killed(long away) {
        scheduler.note("the broker is killed");
        up = false;
        scheduler.after(away, this::start);
    }

    /** Each partition loses some of what is not on disk, or only the marker at its end. */
    void powerLost(long away) {
        killed(away);
        losses++;
        for (int i = 0; i < partitions.size(); i++) {
            Partition partition = partitions.get(i);
            int end = left(partition);
            if (end < partition.end()) {
                scheduler.note("partition " + i + " loses " + (partition.end() - end) + " of " + partition.end());
                partition.cut(end);
            }
        }
    }

    private int left(Partition partition) {
        int unsafe = partition.end() - partition.onDisk();
        boolean onlyMarker = unsafe > 0 && partition.endsWithMarker() && chaos.coin();
        return partition.end() - (onlyMarker ? 1 : chaos.below(unsafe + 1));
    }

    private void start() {
        up = true;
        coordinator.restart();
    }

    public boolean isCreated() {
        return created;
    }

    /** Whether the intake does not get this record, nor ever will. */
    boolean isMissed(TopicPartition partition, long offset) {
        if (Published.at(this, partition.partition(), (int) offset).isPresent() && chaos.strikes(Fault.EVENT_MISSED)) {
            scheduler.note("does not get offset " + offset + " of " + partition.partition());
            missed.add(partition + "@" + offset);
        }
        return missed.contains(partition + "@" + offset);
    }

    boolean wasMissed(TopicPartition partition, long offset) {
        return missed.contains(partition + "@" + offset);
    }

    int losses() {
        return losses;
    }

    public boolean isUp() {
        return up;
    }

    public int count() {
        return partitions.size();
    }

    Partition partition(int number) {
        return partitions.get(number);
    }

    public void createTopic() {
        created = true;
    }

    public long end(int partition) {
        return partitions.get(partition).end();
    }

    public long stableEnd(int partition) {
        return partitions.get(partition).stableEnd();
    }

    public TopicPartition named(int partition) {
        return new TopicPartition(TOPIC, partition);
    }

    Coordinated coordinate(String id, long timeout) {
        return coordinator.coordinate(id, timeout);
    }

    /** A transaction that is open on a partition. */
    public record Hanging(int partition, long producerId, short epoch) {}

    public List<Hanging> hanging() {
        List<Hanging> hanging = new ArrayList<>();
        for (int i = 0; i < partitions.size(); i++) {
            int number = i;
            partitions.get(i).open().forEach((id, writing) -> hanging.add(new Hanging(number, id, writing.epoch())));
        }
        return hanging;
    }

    public void abort(Hanging transaction) {
        scheduler.note("abort on " + transaction.partition());
        partitions.get(transaction.partition()).mark(transaction.producerId(), transaction.epoch(), false);
    }

    /** Whether a relay is stopped in order now. */
    public boolean stopsNow(int oneIn) {
        return chaos.isRaging() && chaos.below(oneIn) == 0;
    }

    Group group() {
        return group;
    }

    public Scheduler scheduler() {
        return scheduler;
    }

    Chaos chaos() {
        return chaos;
    }

    public Plant plant() {
        return plant;
    }
}
