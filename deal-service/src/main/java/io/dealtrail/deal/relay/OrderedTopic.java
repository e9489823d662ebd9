package io.dealtrail.deal.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;

/**
 * A topic of one partition, kept for ever, to which one at a time appends in order: what is at its end is what was published last. After any failure
 * it is of no more use, and opened anew.
 */
public final class OrderedTopic implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long FIRST_STEP = 32;
    private static final long STEP_GROWTH = 8;

    private final Broker broker;
    private final TopicAdmin topics;
    private final PublishedTopic topic;
    private final TopicPartition partition;
    private final Publisher publisher;
    private final long begin;
    private final long end;

    private OrderedTopic(Broker broker, TopicAdmin topics, PublishedTopic topic, Publisher publisher, Runnable lock) {
        this.broker = broker;
        this.topics = topics;
        this.topic = topic;
        this.publisher = publisher;
        partition = topic.partition(0);
        end = OpenTransactions.settledEnds(topics, topic, lock, Elapsing.REALLY).getOrDefault(partition, 0L);
        begin = topics.begins(topic).getOrDefault(partition, 0L);
        publisher.startFrom(Map.of(partition, end));
    }

    static OrderedTopic open(
            Broker broker, RunNumbers numbers, TopicSettings settings, Duration transactionTimeout, Runnable lock) {
        TopicAdmin topics = broker.topics();
        Publisher publisher = null;
        try {
            PublishedTopic topic = new TopicSetup(settings).ensure(topics);
            String id = Succession.begin(numbers, topics::fence, topic.name());
            publisher = new Publisher(broker.producer(id, transactionTimeout));
            // Whoever has the lock later finds this one by its number, and fences it.
            lock.run();
            return new OrderedTopic(broker, topics, topic, publisher, lock);
        } catch (RuntimeException failure) {
            if (publisher != null) {
                publisher.close();
            }
            topics.close();
            throw failure;
        }
    }

    /** What was at the end when it was opened: the last record, or none. */
    public List<byte[]> last() {
        for (long step = FIRST_STEP; ; step *= STEP_GROWTH) {
            long from = Math.max(begin, end - step);
            List<byte[]> records = readFrom(from);
            if (!records.isEmpty() || from == begin) {
                return records.isEmpty() ? records : List.of(records.getLast());
            }
        }
    }

    /** Everything that was on it when it was opened, in order. */
    public List<byte[]> all() {
        return readFrom(begin);
    }

    private List<byte[]> readFrom(long from) {
        List<byte[]> records = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = broker.consumer()) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, from);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (consumer.position(partition) < end) {
                if (System.nanoTime() > deadline) {
                    throw new RelayException("topic " + topic.name() + " cannot be read");
                }
                for (var record : consumer.poll(POLL)) {
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                    records.add(record.value());
                }
            }
        }
        return records;
    }

    /**
     * Returns once they are published, in this order; where it throws, all or none are.
     *
     * @param headers of each of them
     */
    public void append(List<byte[]> values, Map<String, String> headers) {
        publisher.publish(values.stream().map(value -> record(value, headers)).toList());
    }

    @SuppressWarnings("NullAway") // Kafka's types do not say that a record may have no key.
    private ProducerRecord<byte[], byte[]> record(byte[] value, Map<String, String> headers) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic.name(), 0, null, value);
        Headers target = record.headers();
        headers.forEach((name, text) -> target.add(name, text.getBytes(UTF_8)));
        return record;
    }

    @Override
    public void close() {
        publisher.close();
        topics.close();
    }
}
