package io.dealtrail.projection.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Applies one polled batch with its offsets. */
final class TopicBatch {

    private final Decoder decoder;
    private final Offsets offsets;
    private final Applier applier;
    private final Commits commits;

    TopicBatch(Decoder decoder, Offsets offsets, Applier applier, Commits commits) {
        this.decoder = decoder;
        this.offsets = offsets;
        this.applier = applier;
        this.commits = commits;
    }

    /** What the records hold, decoded outside of any transaction. */
    List<Read> decode(String topicId, List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> new Read(record.partition(), record.offset(), decoder.record(topicId, record)))
                .toList();
    }

    /** Applies them and moves the offsets, in one transaction. */
    Applier.Outcome apply(String topicId, List<Read> batch) {
        Map<Integer, Long> next = new HashMap<>();
        batch.forEach(read -> next.merge(read.partition(), read.offset() + 1, Math::max));
        return commits.run(() -> {
            Map<Integer, Long> stored = offsets.lock(topicId, next.keySet());
            next.replaceAll((partition, offset) -> Math.max(offset, stored.getOrDefault(partition, 0L)));
            offsets.store(topicId, next);
            return applier.apply(batch.stream()
                    .filter(read -> read.offset() >= Objects.requireNonNull(stored.get(read.partition())))
                    .map(Read::arrival)
                    .toList());
        });
    }

    /** A record and its place. */
    record Read(int partition, long offset, Arrival arrival) {}
}
