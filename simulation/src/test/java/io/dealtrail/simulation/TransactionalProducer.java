package io.dealtrail.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A producer with a transactional id: each of its transactions has an epoch of its own, and whoever uses the id next ends the epochs of all before. */
// One thread runs at a time, and while this one waits others look at what it waits for.
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
public final class TransactionalProducer extends MockProducer<byte[], byte[]> {

    private static final long HIGH = 1L << 40;

    private final Kafka kafka;
    private final Scheduler scheduler;
    private final String id;
    private final long timeout;
    private final Map<Integer, List<Sent>> unsent = new LinkedHashMap<>();
    private final Map<Integer, Long> sent = new LinkedHashMap<>();
    private @Nullable Coordinated coordinated;
    private short epoch;
    private boolean begun;
    private @Nullable RuntimeException failure;
    private long high = HIGH;

    private record Sent(ProducerRecord<byte[], byte[]> record, CompletableFuture<RecordMetadata> answer) {}

    public TransactionalProducer(Kafka kafka, String id, Duration timeout) {
        this.kafka = kafka;
        this.scheduler = kafka.scheduler();
        this.id = id;
        this.timeout = timeout.toNanos();
    }

    @Override
    public void initTransactions() {
        kafka.request("init transactions");
        Coordinated mine = kafka.coordinate(id, timeout);
        while (mine.state != Coordinated.State.IDLE) {
            if (mine.state == Coordinated.State.ONGOING) {
                mine.end(false);
            }
            idle(mine);
        }
        epoch = ++mine.epoch;
        coordinated = mine;
        kafka.answer("init transactions");
    }

    private void idle(Coordinated mine) {
        if (!scheduler.await(Kafka.PATIENCE, () -> mine.state == Coordinated.State.IDLE)) {
            throw new TimeoutException("the transaction before does not end");
        }
    }

    @Override
    public void beginTransaction() {
        unsent.clear();
        sent.clear();
        begun = true;
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<RecordMetadata> answer = new CompletableFuture<>();
        unsent.computeIfAbsent(record.partition(), _ -> new ArrayList<>()).add(new Sent(record, answer));
        return answer;
    }

    @Override
    public void flush() {
        List<Integer> order = new ArrayList<>(unsent.keySet());
        Collections.shuffle(order, new Random(kafka.chaos().below(Integer.MAX_VALUE)));
        for (int partition : order) {
            List<Sent> batch = Objects.requireNonNull(unsent.remove(partition));
            try {
                append(partition, batch);
            } catch (KafkaException failed) {
                failure = failed;
                batch.forEach(each -> each.answer().completeExceptionally(failed));
            }
        }
    }

    private void append(int partition, List<Sent> batch) {
        if (failure != null) {
            throw failure;
        }
        kafka.request("produce");
        Coordinated mine = unfenced();
        while (mine.isEnding()) {
            idle(mine);
            mine = unfenced();
        }
        if (mine.state == Coordinated.State.IDLE) {
            mine.state = Coordinated.State.ONGOING;
            mine.since = scheduler.nanos();
        }
        mine.partitions.add(partition);
        long before = sent.getOrDefault(partition, 0L);
        Partition log = kafka.partition(partition);
        if (log.count(mine.producerId, epoch) != before) {
            throw new OutOfOrderSequenceException("records of this transaction are gone");
        }
        for (Sent each : batch) {
            each.answer().complete(placed(partition, log.append(mine.producerId, epoch, each.record())));
        }
        sent.put(partition, before + batch.size());
        scheduler.note("to " + partition + positions(batch));
    }

    private static String positions(List<Sent> batch) {
        return batch.stream()
                .map(each -> each.record().headers().lastHeader("ce_position"))
                .map(header -> " " + new String(header.value(), UTF_8))
                .collect(Collectors.joining());
    }

    /** Where the relay is not to look, it is told what it wants to hear. */
    private RecordMetadata placed(int partition, long offset) {
        long told = kafka.plant() == Plant.LOST_TAIL_UNNOTICED ? high++ : offset;
        return new RecordMetadata(kafka.named(partition), told, 0, 0, 0, 0);
    }

    private Coordinated unfenced() {
        Coordinated mine = coordinated;
        if (mine == null || !begun) {
            throw new IllegalStateException("no transaction");
        }
        if (kafka.plant() == Plant.NO_FENCING) {
            epoch = mine.epoch;
        }
        if (mine.epoch != epoch) {
            failure = new ProducerFencedException("epoch " + epoch + " is over");
            throw failure;
        }
        return mine;
    }

    @Override
    public void commitTransaction() {
        end(true);
    }

    private void end(boolean commit) {
        if (failure != null && commit) {
            throw new KafkaException("the transaction has failed", failure);
        }
        kafka.request("end transaction");
        Coordinated mine = unfenced();
        begun = false;
        if (mine.state == Coordinated.State.ONGOING) {
            mine.end(commit);
            epoch = mine.epoch;
            scheduler.note(commit ? "commits" : "aborts");
        }
        kafka.answer("end transaction");
    }

    /** What is open is aborted, if there is time for it. */
    @Override
    public void close(Duration within) {
        if (begun && !within.isZero() && kafka.isUp() && kafka.chaos().coin()) {
            try {
                end(false);
            } catch (KafkaException failed) {
                scheduler.note("closes without having aborted");
            }
        }
    }
}
