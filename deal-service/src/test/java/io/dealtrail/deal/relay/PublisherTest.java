package io.dealtrail.deal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;

/** What a broker that lost power has lost is noticed before anything is published behind it. */
class PublisherTest {

    private static final PublishedTopic TOPIC = new PublishedTopic("deals.events", new Uuid(1, 2), 3);
    private static final List<ProducerRecord<byte[], byte[]>> ONE = List.of(Records.bookmark(TOPIC, 2, 7));

    private final Placing producer = new Placing();
    private final Publisher publisher = new Publisher(producer);

    @Test
    void publishesBehindWhatItPublishedBefore() {
        producer.offset = 10;
        publisher.publish(ONE);
        // The marker of the first transaction is in between.
        producer.offset = 12;
        publisher.publish(ONE);
        assertThat(producer.commitCount()).isEqualTo(2);
        assertThat(publisher.ends()).isEqualTo(Map.of(new TopicPartition("deals.events", 2), 14L));
    }

    @Test
    void commitsNothingBehindRecordsThatItPublishedAndThatAreGone() {
        producer.offset = 10;
        publisher.publish(ONE);
        producer.offset = 8;
        assertThatThrownBy(() -> publisher.publish(ONE))
                .isInstanceOf(RelayException.class)
                .hasMessageContaining("deals.events-2 has lost records");
        assertThat(producer.commitCount()).isEqualTo(1);
    }

    @Test
    void commitsNothingBehindAMarkerThatCameToBeInThePlaceOfItsRecord() {
        producer.offset = 10;
        publisher.publish(ONE);
        // The record at 10 is gone, the marker of its transaction is there instead.
        producer.offset = 11;
        assertThatThrownBy(() -> publisher.publish(ONE)).isInstanceOf(RelayException.class);
        assertThat(producer.commitCount()).isEqualTo(1);
    }

    @Test
    void commitsNothingBehindRecordsThatItFoundAndThatAreGone() {
        publisher.startFrom(Map.of(new TopicPartition("deals.events", 2), 5L));
        producer.offset = 4;
        assertThatThrownBy(() -> publisher.publish(ONE)).isInstanceOf(RelayException.class);
        assertThat(producer.commitCount()).isZero();
    }

    /** Says that records came to be at an offset. */
    private static final class Placing extends MockProducer<byte[], byte[]> {

        private long offset;

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            return CompletableFuture.completedFuture(new RecordMetadata(partition, offset, 0, 0, 0, 0));
        }

        @Override
        public void close(Duration timeout) {
            close();
        }
    }
}
