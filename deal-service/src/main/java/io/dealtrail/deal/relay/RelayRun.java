package io.dealtrail.deal.relay;

import io.dealtrail.events.EventEnvelope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One run of the active relay: from what the topic's tail says on, until something fails or it is told to stop. */
final class RelayRun {

    private final RelaySettings settings;
    private final StoredEvents stored;
    private final RelayProgress progress;
    private final PublishedTopic topic;
    private final Publisher publisher;
    private final PartitionEntries entries;
    private final RunChecks checks;
    private final Elapsing elapsing;
    private long next;
    private long lastAppend;

    private RelayRun(RelayParts parts, PublishedTopic topic, Publisher publisher, RunChecks checks) {
        this.settings = parts.settings();
        this.stored = parts.stored();
        this.progress = parts.progress();
        this.topic = topic;
        this.publisher = publisher;
        this.checks = checks;
        this.elapsing = parts.elapsing();
        this.lastAppend = elapsing.nanos();
        this.entries = new PartitionEntries(topic.partitions());
    }

    /**
     * Publishes for as long as {@code driver} takes step after step.
     *
     * @param lock throws where it is no longer held
     */
    static void publish(RelayParts parts, Runnable lock, Consumer<RelayRun> driver) {
        Broker broker = parts.broker();
        try (TopicAdmin topics = broker.topics()) {
            PublishedTopic topic = parts.setup().ensure(topics);
            // Before the tail is read: afterwards no earlier relay can add to it.
            String id = Succession.begin(parts.numbers(), topics::fence, topic.name());
            try (Publisher publisher =
                    new Publisher(broker.producer(id, parts.settings().transactionTimeout()))) {
                // Whoever has the lock later finds this run by its number, and fences it.
                lock.run();
                Runnable stillMine = () -> {
                    lock.run();
                    parts.reconciliation().requireNoHold();
                };
                RunChecks checks =
                        new RunChecks(topics, topic, stillMine, parts.settings().checkEvery(), parts.elapsing());
                RelayRun run = new RelayRun(parts, topic, publisher, checks);
                TopicTail.Found found = new TopicTail(topics, broker, parts.elapsing()).read(topic, lock);
                parts.reconciliation().reconcile(topic, found);
                run.startFrom(found);
                driver.accept(run);
            }
        }
    }

    private void startFrom(TopicTail.Found found) {
        publisher.startFrom(found.ends());
        found.tails().forEach((partition, tail) -> entries.advance(partition, tail.position()));
        next = entries.minimum() + 1;
        progress.publishedUpTo(next - 1);
    }

    /** Publishes what comes next; false where there was nothing. */
    boolean step() {
        checks.whenDue(publisher.ends());
        List<EventEnvelope> events = stored.read(next, settings.batchSize());
        if (events.isEmpty()) {
            rest();
        } else {
            requireNoHole(events);
            publish(events);
            lastAppend = elapsing.nanos();
        }
        return !events.isEmpty();
    }

    private void requireNoHole(List<EventEnvelope> events) {
        if (events.getFirst().position() != next || events.getLast().position() != next + events.size() - 1) {
            throw new RelayException("the event store has a hole after position " + (next - 1));
        }
    }

    private void publish(List<EventEnvelope> events) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (EventEnvelope event : events) {
            if (entries.advance(topic.partitionOf(event), event.position())) {
                records.add(Records.event(topic, event));
            }
        }
        long last = events.getLast().position();
        records.addAll(bookmarks(last, settings.bookmarkDistance()));
        send(records);
        next = last + 1;
        progress.published(events.size(), last);
    }

    private void rest() {
        Duration idle = Duration.ofNanos(elapsing.nanos() - lastAppend);
        if (idle.compareTo(settings.bookmarkAfter()) >= 0) {
            send(bookmarks(next - 1, 1));
        }
    }

    private List<ProducerRecord<byte[], byte[]>> bookmarks(long position, long distance) {
        return entries.behind(position, distance).stream()
                .filter(partition -> entries.advance(partition, position))
                .map(partition -> Records.bookmark(topic, partition, position))
                .toList();
    }

    private void send(List<ProducerRecord<byte[], byte[]>> records) {
        if (!records.isEmpty()) {
            publisher.publish(records);
        }
    }
}
