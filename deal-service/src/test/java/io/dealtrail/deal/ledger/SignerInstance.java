package io.dealtrail.deal.ledger;

import io.dealtrail.deal.lock.AdvisoryLock;
import io.dealtrail.deal.lock.SoleWorker;
import io.dealtrail.deal.relay.TestTopics;
import io.dealtrail.deal.store.StoreDatabase;
import java.time.Clock;
import java.time.Duration;

/** The signer of one deal-service, started at once. */
final class SignerInstance implements AutoCloseable {

    private final LedgerProgress progress = new LedgerProgress();
    private final SoleWorker worker;

    SignerInstance(StoreDatabase database, String bootstrapServers, String topic, TestKeys keys, Clock clock) {
        LedgerSettings settings = settings(topic);
        LedgerParts parts = new LedgerParts(
                settings,
                keys.open(),
                keys.signer(),
                database.log(),
                database.chained(),
                database.hold(),
                new CheckpointTable(database.jdbc()),
                TestTopics.ordered(bootstrapServers, database.jdbc()),
                progress,
                clock);
        worker = LedgerWork.keptGoing(parts, new AdvisoryLock(database.pool(), "ledger-of-" + topic));
        worker.start();
    }

    private static LedgerSettings settings(String topic) {
        return new LedgerSettings(
                null,
                null,
                TestKeys.ORIGIN,
                topic,
                10,
                Duration.ofSeconds(60),
                7,
                Duration.ofMillis(20),
                Duration.ofMillis(50),
                Duration.ofMillis(50),
                Duration.ofMillis(200));
    }

    LedgerProgress progress() {
        return progress;
    }

    @Override
    public void close() {
        worker.stop();
    }
}
