package io.dealtrail.projection.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.CloudEventsJson;
import io.dealtrail.events.CloudEventsMapping;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.UnknownEventException;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what arrives; never throws, since whatever is wrong with a record is the record's own matter. */
@Component
class Decoder {

    private static final String BOOKMARK = "io.dealtrail.bookmark.v1";
    private static final String SOURCE_PREFIX = "/deal-service/";

    /** Reads a record of the topic: a CloudEvent in binary mode. */
    Arrival record(String topicId, ConsumerRecord<byte[], byte[]> record) {
        Origin origin = new Origin.Topic(topicId, record);
        try {
            CloudEvent event = KafkaMessageFactory.createReader(record.headers(), record.value())
                    .toEvent();
            if (event.getType().equals(BOOKMARK)) {
                String position = Objects.toString(event.getExtension("position"));
                return new Arrival.Bookmark(Long.parseLong(position), origin);
            }
            return envelope(CloudEventsMapping.toEnvelope(event), origin);
        } catch (RuntimeException malformed) {
            return new Arrival.Garbage(aggregate(record), sequence(record), detail(malformed), origin);
        }
    }

    /**
     * Reads a line of the feed, or of what was parked: CloudEvents JSON.
     *
     * @param of whose it must be, if one was asked for
     */
    Arrival line(@Nullable AggregateRef of, String line) {
        Origin origin = new Origin.Feed(line);
        try {
            return envelope(CloudEventsJson.read(line), origin);
        } catch (RuntimeException malformed) {
            return new Arrival.Garbage(of, -1, detail(malformed), origin);
        }
    }

    /** Reads once more what a dead letter has kept. */
    Arrival again(StoredLetter letter) {
        return switch (letter.origin()) {
            case Origin.Topic kept -> record(kept.topicId(), kept.record());
            case Origin.Feed kept -> line(letter.aggregate(), kept.line());
        };
    }

    private static Arrival envelope(EventEnvelope envelope, Origin origin) {
        if (envelope.position() < 1 || envelope.sequence() < 0) {
            return new Arrival.Garbage(envelope.aggregate(), -1, "position or sequence out of range", origin);
        }
        try {
            return new Arrival.Decoded(envelope, EventJson.read(envelope.name(), envelope.payload()), origin);
        } catch (UnknownEventException unknown) {
            return new Arrival.Unreadable(envelope, Cause.UNKNOWN_TYPE, detail(unknown), origin);
        } catch (RuntimeException bad) {
            return new Arrival.Unreadable(envelope, Cause.BAD_PAYLOAD, detail(bad), origin);
        }
    }

    private static @Nullable AggregateRef aggregate(ConsumerRecord<byte[], byte[]> record) {
        String source = header(record, "ce_source");
        if (!source.startsWith(SOURCE_PREFIX)) {
            return null;
        }
        try {
            return AggregateRef.parse(source.substring(SOURCE_PREFIX.length()));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static long sequence(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Long.parseLong(header(record, "ce_sequence"));
        } catch (NumberFormatException unknown) {
            return -1;
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }

    private static String detail(RuntimeException exception) {
        return String.valueOf(exception.getMessage()).replace('\0', '\uFFFD');
    }
}
