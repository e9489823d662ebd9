package io.dealtrail.deal.store;

import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.PartnershipOpened;
import io.dealtrail.events.Provenance;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartnershipKind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One running instance of the store, and what a test appends to it. */
public final class StoreInstance implements AutoCloseable {

    private static final Instant RECORDED = Instant.parse("2026-03-01T10:00:00.123456789Z");

    private final CommitterLoop committing;
    private final DealEventStorageEngine engine;
    private final SnapshotStore snapshots;
    private final EventLog log;

    StoreInstance(DataSource dataSource, List<CommitListener> listeners) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        log = new EventLog(jdbc);
        snapshots = new SnapshotStore(jdbc);
        CommitMeters meters = new CommitMeters(new SimpleMeterRegistry());
        BatchWriter writer = new BatchWriter(() -> PostgresTransaction.begin(dataSource), new ChainTails(100));
        Committer committer = new Committer(writer, listeners, 256, meters);
        committing = new CommitterLoop(committer);
        committing.start();
        engine = new DealEventStorageEngine(committer, new AggregateHistory(log, snapshots), Duration.ofMillis(2200));
    }

    public static AggregateRef partnership(String id) {
        return new AggregateRef(AggregateType.PARTNERSHIP, id);
    }

    /** Appends {@code count} events from a sequence on, as one new command. */
    public void append(AggregateRef aggregate, long fromSequence, int count) {
        append(aggregate, fromSequence, count, UUID.randomUUID().toString());
    }

    void append(AggregateRef aggregate, long fromSequence, int count, String commandId) {
        engine.appendEvents(messages(aggregate, fromSequence, count, commandId));
    }

    static List<DomainEventMessage<?>> messages(
            AggregateRef aggregate, long fromSequence, int count, String commandId) {
        Provenance provenance = new Provenance("ana", commandId, "request-7", commandId, null);
        CommandOrigin origin =
                new CommandOrigin(commandId, "hash-of-" + commandId, provenance, RECORDED, RECORDED.minusSeconds(60));
        return LongStream.range(fromSequence, fromSequence + count)
                .<DomainEventMessage<?>>mapToObj(sequence -> message(aggregate, sequence, origin))
                .toList();
    }

    private static DomainEventMessage<?> message(AggregateRef aggregate, long sequence, CommandOrigin origin) {
        PartnershipOpened event = new PartnershipOpened(
                aggregate.id(),
                PartnershipKind.BILATERAL,
                "Name “" + sequence + "” \\ ü",
                List.of("nokia", "xiaomi"),
                null,
                null,
                Evidence.of("s1"));
        return new GenericDomainEventMessage<>(
                "Partnership",
                aggregate.toString(),
                sequence,
                event,
                Map.of(CommandOrigin.KEY, origin),
                IdentifierFactory.getInstance().generateIdentifier(),
                RECORDED);
    }

    DealEventStorageEngine engine() {
        return engine;
    }

    SnapshotStore snapshots() {
        return snapshots;
    }

    HistorySnapshotter snapshotter(int runLength) {
        return new HistorySnapshotter(log, snapshots, runLength);
    }

    List<EventEnvelope> load(AggregateRef aggregate) {
        return new AggregateHistory(log, snapshots).read(aggregate, 0);
    }

    @Override
    public void close() {
        committing.stop();
    }
}
