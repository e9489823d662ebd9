package io.dealtrail.projection.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.dealtrail.events.CloudEventsMapping;
import io.dealtrail.events.EventEnvelope;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a record holds, reading it ends in an arrival. */
class DecoderTest {

    private final TestStore store = new TestStore();
    private final EventEnvelope event = store.happen("nokia-xiaomi");
    private final Decoder decoder = new Decoder();

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void readsAnEvent() {
        assertThat(decoder.record("id", received(event)))
                .isInstanceOfSatisfying(
                        Arrival.Decoded.class,
                        read -> assertThatObject(read.envelope()).isEqualTo(event));
    }

    @Test
    void keepsTheEnvelopeOfABrokenPayload() {
        ConsumerRecord<byte[], byte[]> whole = received(event);
        assertThat(decoder.record("id", with(whole, "{\"kind\":")))
                .isInstanceOfSatisfying(Arrival.Unreadable.class, broken -> {
                    assertThat(broken.cause()).isEqualTo(Cause.BAD_PAYLOAD);
                    assertThat(broken.position()).isEqualTo(1);
                });
    }

    @Test
    void keepsTheEnvelopeOfAnUnknownType() {
        assertThat(decoder.record("id", received(store.happenUnknown("nokia-xiaomi", null))))
                .isInstanceOfSatisfying(
                        Arrival.Unreadable.class,
                        unknown -> assertThat(unknown.cause()).isEqualTo(Cause.UNKNOWN_TYPE));
    }

    @Test
    void tellsWhoseARecordIsThatLacksAHeader() {
        ConsumerRecord<byte[], byte[]> record = received(event);
        record.headers().remove("ce_position");
        assertThat(decoder.record("id", record)).isInstanceOfSatisfying(Arrival.Garbage.class, garbage -> {
            assertThat(garbage.aggregate()).hasToString("partnerships/nokia-xiaomi");
            assertThat(garbage.sequence()).isZero();
        });
    }

    @Test
    void readsARecordWithoutHeadersAsGarbage() {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("topic", 0, 7, null, "junk".getBytes(UTF_8));
        assertThat(decoder.record("id", record))
                .isInstanceOfSatisfying(
                        Arrival.Garbage.class,
                        garbage -> assertThat(garbage.aggregate()).isNull());
    }

    private static ConsumerRecord<byte[], byte[]> received(EventEnvelope event) {
        ProducerRecord<byte[], byte[]> sent = KafkaMessageFactory.createWriter(
                        "topic", event.aggregate().id().getBytes(UTF_8))
                .writeBinary(CloudEventsMapping.toCloudEvent(event));
        ConsumerRecord<byte[], byte[]> empty = new ConsumerRecord<>("topic", 0, 7, sent.key(), sent.value());
        sent.headers().forEach(empty.headers()::add);
        return empty;
    }

    private static ConsumerRecord<byte[], byte[]> with(ConsumerRecord<byte[], byte[]> record, String payload) {
        byte[] value = payload.getBytes(UTF_8);
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                TimestampType.CREATE_TIME,
                record.serializedKeySize(),
                value.length,
                record.key(),
                value,
                new RecordHeaders(record.headers()),
                record.leaderEpoch());
    }
}
