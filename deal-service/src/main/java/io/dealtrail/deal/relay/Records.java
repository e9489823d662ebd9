package io.dealtrail.deal.relay;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.dealtrail.events.CloudEventsMapping;
import io.dealtrail.events.EventEnvelope;
import java.net.URI;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** What the relay sends: events as CloudEvents in binary mode, and bookmarks, which only say how far a partition is. */
final class Records {

    static final String BOOKMARK_TYPE = "io.dealtrail.bookmark.v1";

    private Records() {}

    static ProducerRecord<byte[], byte[]> event(PublishedTopic topic, EventEnvelope event) {
        return write(
                topic, topic.partitionOf(event), PublishedTopic.key(event), CloudEventsMapping.toCloudEvent(event));
    }

    /** Tells whoever reads the partition that nothing up to {@code position} is still to come in it. */
    static ProducerRecord<byte[], byte[]> bookmark(PublishedTopic topic, int partition, long position) {
        CloudEvent bookmark = CloudEventBuilder.v1()
                .withId("bookmark-" + partition + "-" + position)
                .withSource(URI.create("/deal-service"))
                .withType(BOOKMARK_TYPE)
                .withExtension("position", Long.toString(position))
                .build();
        return write(topic, partition, null, bookmark);
    }

    /** Kafka's types do not say that a record may have no key. */
    @SuppressWarnings("NullAway")
    private static ProducerRecord<byte[], byte[]> write(
            PublishedTopic topic, int partition, byte @Nullable [] key, CloudEvent event) {
        return KafkaMessageFactory.createWriter(topic.name(), partition, key).writeBinary(event);
    }
}
