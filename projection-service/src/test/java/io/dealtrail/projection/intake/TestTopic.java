package io.dealtrail.projection.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.dealtrail.events.CloudEventsMapping;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.testservers.KafkaServer;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A topic of its own on the shared broker, and a publisher that writes to it as deal-service does, or as nobody should. */
public final class TestTopic implements AutoCloseable {

    static final int PARTITIONS = 4;

    public final String name = "events-" + UUID.randomUUID();
    private final Map<String, Object> broker =
            Map.of("bootstrap.servers", KafkaServer.shared().bootstrapServers());
    private final Admin admin = Admin.create(broker);
    private final Producer<byte[], byte[]> producer =
            new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer());

    public TestTopic() {
        create();
    }

    public void create() {
        await(() -> admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
                .all()
                .get());
    }

    public void delete() {
        await(() -> admin.deleteTopics(List.of(name)).all().get());
    }

    void grow() {
        await(() -> admin.createPartitions(Map.of(name, NewPartitions.increaseTo(PARTITIONS + 1)))
                .all()
                .get());
    }

    public void publish(Collection<EventEnvelope> events) {
        List<Future<RecordMetadata>> sent =
                events.stream().map(event -> producer.send(record(event))).toList();
        producer.flush();
        sent.forEach(each -> await(each::get));
    }

    /** Deletes the records of the first half of each partition, as retention would. */
    public void truncate() {
        await(() -> {
            Map<TopicPartition, Long> ends = admin
                    .listOffsets(IntStream.range(0, PARTITIONS)
                            .mapToObj(partition -> new TopicPartition(name, partition))
                            .collect(Collectors.toMap(each -> each, _ -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
            admin.deleteRecords(ends.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue() / 2))))
                    .all()
                    .get();
        });
    }

    public void publish(EventEnvelope... events) {
        publish(List.of(events));
    }

    void bookmark(long position) {
        send(KafkaMessageFactory.<byte[]>createWriter(name, 0, null)
                .writeBinary(CloudEventBuilder.v1()
                        .withId("bookmark-" + position)
                        .withSource(URI.create("/deal-service/relay"))
                        .withType("io.dealtrail.bookmark.v1")
                        .withExtension("position", Long.toString(position))
                        .build()));
        producer.flush();
    }

    /** The record of an event, to be changed before it is sent. */
    public ProducerRecord<byte[], byte[]> record(EventEnvelope event) {
        return KafkaMessageFactory.createWriter(name, event.aggregate().id().getBytes(UTF_8))
                .writeBinary(CloudEventsMapping.toCloudEvent(event));
    }

    ProducerRecord<byte[], byte[]> record(EventEnvelope event, String payload) {
        ProducerRecord<byte[], byte[]> whole = record(event);
        return new ProducerRecord<>(name, null, whole.key(), payload.getBytes(UTF_8), whole.headers());
    }

    public void send(ProducerRecord<byte[], byte[]> record) {
        await(() -> producer.send(record).get());
    }

    private static void await(Sent sent) {
        try {
            sent.await();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }

    /** Something that Kafka does later. */
    private interface Sent {
        void await() throws InterruptedException, ExecutionException;
    }
}
