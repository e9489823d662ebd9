package io.dealtrail.deal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealtrail.events.EventEnvelope;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Those who wait behind a commit that breaks are told at once, instead of waiting for the next one to break. */
class CommitterTest {

    private final CompletableFuture<Void> committing = new CompletableFuture<>();
    private final CompletableFuture<Void> breaks = new CompletableFuture<>();
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void tellsThoseWhoWaitWhenTheConnectionBreaksAroundCommit() throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Committer committer = new Committer(
                new BatchWriter(this::begin, new ChainTails(10)), List.of(), 10, new CommitMeters(meters));
        committer.open();
        DealEventStorageEngine engine = engine(committer);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = threads.submit(() -> append(engine, "first"));
            Future<?> step = threads.submit(() -> committer.step(10_000));
            committing.get();
            Future<?> waiting = threads.submit(() -> append(engine, "waiting"));
            while (meters.get("dealtrail.append.queue").gauge().value() == 0) {
                Thread.onSpinWait();
            }
            breaks.complete(null);
            step.get();
            assertThatThrownBy(first::get).hasRootCauseInstanceOf(SQLException.class);
            assertThatThrownBy(first::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(OutcomeUnknownException.class);
            assertThatThrownBy(waiting::get).hasCauseInstanceOf(StoreUnavailableException.class);
        }
        assertThat(begun).hasValue(1);
    }

    private static void append(DealEventStorageEngine engine, String id) {
        engine.appendEvents(StoreInstance.messages(StoreInstance.partnership(id), 0, 1, "command-" + id));
    }

    private static DealEventStorageEngine engine(Committer committer) {
        JdbcClient unused = JdbcClient.create(new DriverManagerDataSource());
        AggregateHistory history = new AggregateHistory(new EventLog(unused), new SnapshotStore(unused));
        return new DealEventStorageEngine(committer, history, Duration.ofMinutes(1));
    }

    private StoreTransaction begin() {
        begun.incrementAndGet();
        return new Breaking();
    }

    /** Takes everything, and breaks while it is committed, when it is told to. */
    private final class Breaking implements StoreTransaction {

        @Override
        public void lockHead() {}

        @Override
        public Set<Append> duplicates(List<Append> batch) {
            return Set.of();
        }

        @Override
        public Set<Append> overtaken(List<Append> batch) {
            return Set.of();
        }

        @Override
        public Set<Append> outdated(List<Append> batch) {
            return Set.of();
        }

        @Override
        public Map<Append, String> hashesBefore(List<Append> batch) {
            return Map.of();
        }

        @Override
        public long append(List<EventEnvelope> events, List<Receipt> receipts, List<Concern> concerns) {
            return 0;
        }

        @Override
        public void commit() throws SQLException {
            committing.complete(null);
            breaks.join();
            throw new SQLException("the connection broke", "08006");
        }

        @Override
        public void close() {}
    }
}
