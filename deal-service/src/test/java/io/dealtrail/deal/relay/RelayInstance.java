package io.dealtrail.deal.relay;

import io.dealtrail.deal.lock.AdvisoryLock;
import io.dealtrail.deal.lock.SoleWorker;
import io.dealtrail.deal.store.StoreDatabase;
import java.time.Duration;
import java.util.Map;

/** The relay of one deal-service, started at once. */
final class RelayInstance implements AutoCloseable {

    private final RelayProgress progress = new RelayProgress();
    private final SoleWorker loop;

    RelayInstance(StoreDatabase database, String bootstrapServers, TopicSettings topic) {
        this(database, bootstrapServers, topic, settings(1_000));
    }

    RelayInstance(StoreDatabase database, String bootstrapServers, TopicSettings topic, RelaySettings settings) {
        RelayParts parts = new RelayParts(
                settings,
                database.log()::read,
                new StoreReconciliation(
                        database.log(),
                        database.hold(),
                        database.restoration(),
                        new PublishedEvents(clients(bootstrapServers), Elapsing.REALLY),
                        settings.takeBack()),
                new StoredRunNumbers(database.jdbc()),
                clients(bootstrapServers),
                new TopicSetup(topic),
                progress,
                Elapsing.REALLY);
        loop = RelayWork.keptGoing(parts, new Signal(), new AdvisoryLock(database.pool(), "relay-of-" + topic.name()));
        loop.start();
    }

    static KafkaClients clients(String bootstrapServers) {
        return new KafkaClients(new KafkaSettings(bootstrapServers, Map.of()));
    }

    static RelaySettings settings(long bookmarkDistance) {
        return settings(bookmarkDistance, false);
    }

    static RelaySettings settings(long bookmarkDistance, boolean takeBack) {
        return new RelaySettings(
                true,
                50,
                Duration.ofMillis(20),
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                bookmarkDistance,
                Duration.ofHours(1),
                Duration.ofSeconds(15),
                Duration.ofMillis(50),
                Duration.ofMillis(500),
                takeBack);
    }

    RelayProgress progress() {
        return progress;
    }

    @Override
    public void close() {
        loop.stop();
    }
}
