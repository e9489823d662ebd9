package io.dealtrail.deal.relay;

import static io.dealtrail.deal.relay.KafkaCalls.answer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** Publishes batches, each in one Kafka transaction. After any failure it is of no more use: what was committed is then in the topic. */
final class Publisher implements AutoCloseable {

    private static final Duration CLOSE = Duration.ofSeconds(1);

    private final Producer<byte[], byte[]> producer;
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    Publisher(Producer<byte[], byte[]> producer) {
        this.producer = producer;
        try {
            producer.initTransactions();
        } catch (RuntimeException failure) {
            producer.close(Duration.ZERO);
            throw failure;
        }
    }

    /** Takes note of where each partition ends: nothing of this publisher can come before. */
    void startFrom(Map<TopicPartition, Long> found) {
        ends.putAll(found);
    }

    /**
     * Returns once all of them are published, in their order within each partition; where it throws, all or none are.
     *
     * @throws RelayException if a partition has lost what was published: what comes after may then not be published before it is there again
     */
    void publish(List<ProducerRecord<byte[], byte[]>> records) {
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
        producer.flush();
        Map<TopicPartition, Long> next = new HashMap<>(ends);
        for (Future<RecordMetadata> each : sent) {
            TopicPartition partition = partition(each);
            long offset = answer(each).offset();
            if (offset < next.getOrDefault(partition, 0L)) {
                throw new RelayException(partition + " has lost records that were published");
            }
            next.put(partition, offset + 1);
        }
        producer.commitTransaction();
        // Behind the last record in each partition comes the marker that ends the transaction.
        sent.stream().map(Publisher::partition).distinct().forEach(partition -> next.merge(partition, 1L, Long::sum));
        ends.putAll(next);
    }

    private static TopicPartition partition(Future<RecordMetadata> sent) {
        RecordMetadata metadata = answer(sent);
        return new TopicPartition(metadata.topic(), metadata.partition());
    }

    /** Where each partition ends, at least, once the broker has written the markers of what this publisher has published. */
    Map<TopicPartition, Long> ends() {
        return Map.copyOf(ends);
    }

    @Override
    public void close() {
        producer.close(CLOSE);
    }
}
