package io.dealtrail.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.jspecify.annotations.Nullable;

/** The log of one partition: records and the markers that end transactions, and how much of it has reached the disk. */
final class Partition {

    private final boolean fencing;
    private final List<Entry> log = new ArrayList<>();
    private final Map<Long, Writing> writers = new HashMap<>();
    private int onDisk;

    enum Fate {
        OPEN,
        COMMITTED,
        ABORTED
    }

    /** A record, or a marker where there is none. */
    private static final class Entry {
        private final long producerId;
        private final short epoch;
        private final @Nullable ProducerRecord<byte[], byte[]> record;
        private Fate fate;

        Entry(long producerId, short epoch, @Nullable ProducerRecord<byte[], byte[]> record, Fate fate) {
            this.producerId = producerId;
            this.epoch = epoch;
            this.record = record;
            this.fate = fate;
        }
    }

    /** What the partition knows of a producer: its epoch, and where its open transaction begins, -1 where none is. */
    record Writing(short epoch, int openFrom) {}

    Partition(boolean fencing) {
        this.fencing = fencing;
    }

    int end() {
        return log.size();
    }

    /** The last stable offset: what lies behind it cannot be read at read_committed. */
    int stableEnd() {
        return writers.values().stream()
                .mapToInt(Writing::openFrom)
                .filter(from -> from >= 0)
                .min()
                .orElse(log.size());
    }

    /** The transactions that are open, by producer id. */
    Map<Long, Writing> open() {
        Map<Long, Writing> open = new HashMap<>(writers);
        open.values().removeIf(writing -> writing.openFrom() < 0);
        return open;
    }

    /** Where the record comes to be. */
    long append(long producerId, short epoch, ProducerRecord<byte[], byte[]> record) {
        Writing before = checked(producerId, epoch);
        writers.put(producerId, new Writing(epoch, before.openFrom() < 0 ? log.size() : before.openFrom()));
        log.add(new Entry(producerId, epoch, record, Fate.OPEN));
        return log.size() - 1L;
    }

    void mark(long producerId, short epoch, boolean commit) {
        Writing before = checked(producerId, epoch);
        log.add(new Entry(producerId, epoch, null, commit ? Fate.COMMITTED : Fate.ABORTED));
        settle(producerId, before.openFrom(), commit ? Fate.COMMITTED : Fate.ABORTED);
        writers.put(producerId, new Writing(epoch, -1));
    }

    private Writing checked(long producerId, short epoch) {
        Writing before = writers.getOrDefault(producerId, new Writing(epoch, -1));
        if (fencing && epoch < before.epoch()) {
            throw new InvalidProducerEpochException("epoch " + epoch + " is over");
        }
        return before;
    }

    private void settle(long producerId, int from, Fate fate) {
        if (from >= 0) {
            log.subList(from, log.size()).stream()
                    .filter(entry -> entry.record != null && entry.producerId == producerId && entry.fate == Fate.OPEN)
                    .forEach(entry -> entry.fate = fate);
        }
    }

    /** How many records a producer has here in one epoch, which is one transaction. */
    long count(long producerId, short epoch) {
        return log.stream()
                .filter(entry -> entry.record != null && entry.producerId == producerId && entry.epoch == epoch)
                .count();
    }

    /** Nothing for a marker. */
    @Nullable
    ProducerRecord<byte[], byte[]> record(int offset) {
        return log.get(offset).record;
    }

    Fate fate(int offset) {
        return log.get(offset).fate;
    }

    /** Some more of it is on disk now. */
    void flush(int upTo) {
        onDisk = Math.max(onDisk, Math.min(upTo, log.size()));
    }

    int onDisk() {
        return onDisk;
    }

    boolean endsWithMarker() {
        return !log.isEmpty() && log.getLast().record == null;
    }

    /** Loses what comes after, and knows of its producers what is left. */
    void cut(int end) {
        List<Entry> left = List.copyOf(log.subList(0, end));
        log.clear();
        writers.clear();
        for (Entry entry : left) {
            if (entry.record == null) {
                mark(entry.producerId, entry.epoch, entry.fate == Fate.COMMITTED);
            } else {
                append(entry.producerId, entry.epoch, entry.record);
            }
        }
        onDisk = Math.min(onDisk, end);
    }
}
