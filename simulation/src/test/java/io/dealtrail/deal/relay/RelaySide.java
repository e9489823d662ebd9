package io.dealtrail.deal.relay;

import io.dealtrail.simulation.CommittedConsumer;
import io.dealtrail.simulation.Kafka;
import io.dealtrail.simulation.Scheduler;
import io.dealtrail.simulation.StoreTables;
import io.dealtrail.simulation.TransactionalProducer;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/** The relay of one deal-service: the service's own runs, begun again whenever one ends. */
public final class RelaySide {

    private static final String LOCK = "relay";
    private static final int STOPS_ONE_IN = 200;
    private static final Duration POLL = Duration.ofMillis(100);

    private final Scheduler scheduler;
    private final StoreTables store;
    private final Kafka kafka;
    private final RelayParts parts;

    public RelaySide(StoreTables store, Kafka kafka, int batch, long bookmarkDistance) {
        this.scheduler = kafka.scheduler();
        this.store = store;
        this.kafka = kafka;
        RelaySettings settings = new RelaySettings(
                true,
                batch,
                POLL,
                Duration.ofMillis(300),
                Duration.ofMillis(500),
                bookmarkDistance,
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofMillis(100),
                Duration.ofSeconds(1),
                false);
        this.parts = new RelayParts(
                settings,
                store::read,
                this::reconcile,
                new SimulatedRunNumbers(store),
                broker(),
                new TopicSetup(new TopicSettings(Kafka.TOPIC, kafka.count(), (short) 1)),
                new RelayProgress(),
                elapsing());
    }

    /** As the service does it where it takes nothing back. */
    private void reconcile(PublishedTopic topic, TopicTail.Found found) {
        if (!found.unknownTo(store::read).isEmpty()) {
            throw new TopicMismatchException(topic.name() + " holds what the event store does not have");
        }
    }

    private Broker broker() {
        return new Broker() {
            @Override
            public TopicAdmin topics() {
                return new SimulatedTopics(kafka);
            }

            @Override
            public Consumer<byte[], byte[]> consumer() {
                return CommittedConsumer.ofRelay(kafka);
            }

            @Override
            public Producer<byte[], byte[]> producer(String transactionalId, Duration transactionTimeout) {
                return new TransactionalProducer(kafka, transactionalId, transactionTimeout);
            }
        };
    }

    private Elapsing elapsing() {
        return new Elapsing() {
            @Override
            public long nanos() {
                return scheduler.nanos();
            }

            @Override
            public void await(Duration time) {
                scheduler.sleep(time.toNanos());
            }
        };
    }

    /** What the relay's thread does. */
    public void live() {
        while (true) {
            try {
                if (store.database().tryAdvisory(LOCK)) {
                    publish();
                }
            } catch (RuntimeException | SQLException failure) {
                // Which one it names, where it is about several, is decided anew by each JVM.
                String reason = String.valueOf(failure.getMessage()).replaceFirst(Kafka.TOPIC + "-\\d+", "a partition");
                scheduler.note("relay ends: " + reason);
            }
            scheduler.sleep(parts.settings().lockEvery().toNanos());
        }
    }

    private void publish() {
        try {
            scheduler.note("relay begins");
            RelayRun.publish(parts, this::requireLock, this::drive);
        } finally {
            store.database().releaseAdvisory(LOCK);
        }
    }

    private void drive(RelayRun run) {
        while (!kafka.stopsNow(STOPS_ONE_IN)) {
            if (!run.step()) {
                scheduler.sleep(POLL.toNanos());
            }
        }
    }

    private void requireLock() {
        try {
            if (!store.database().holdsAdvisory(LOCK)) {
                throw new RelayException("the lock is lost");
            }
        } catch (SQLException lost) {
            throw new RelayException("the lock cannot be looked at", lost);
        }
    }
}
