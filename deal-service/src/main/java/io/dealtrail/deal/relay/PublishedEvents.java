package io.dealtrail.deal.relay;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.dealtrail.events.CloudEventsMapping;
import io.dealtrail.events.EventEnvelope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads events back from the topic. */
final class PublishedEvents {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Broker broker;
    private final Elapsing elapsing;

    PublishedEvents(Broker broker, Elapsing elapsing) {
        this.broker = broker;
        this.elapsing = elapsing;
    }

    /**
     * All that are after a position, in the order of their positions.
     *
     * @param ends where each partition ends, all of it readable
     * @throws RelayException if the broker gives nothing more for half a minute
     */
    List<EventEnvelope> after(long position, Map<TopicPartition, Long> ends) {
        List<EventEnvelope> events = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = broker.consumer()) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            long deadline = elapsing.nanos() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (elapsing.nanos() > deadline) {
                    throw new RelayException("the topic cannot be read");
                }
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    deadline = elapsing.nanos() + PATIENCE.toNanos();
                    if (isEventAfter(position, record)) {
                        events.add(event(record));
                    }
                }
            }
        }
        events.sort(Comparator.comparingLong(EventEnvelope::position));
        return events;
    }

    private static boolean isEventAfter(long position, ConsumerRecord<byte[], byte[]> record) {
        return Tail.of(record)
                .filter(found -> found.event().isPresent() && found.position() > position)
                .isPresent();
    }

    private static EventEnvelope event(ConsumerRecord<byte[], byte[]> record) {
        return CloudEventsMapping.toEnvelope(KafkaMessageFactory.createReader(record.headers(), record.value())
                .toEvent());
    }
}
