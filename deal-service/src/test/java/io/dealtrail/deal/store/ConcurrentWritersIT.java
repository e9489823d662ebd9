package io.dealtrail.deal.store;

import static io.dealtrail.deal.store.StoreInstance.partnership;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.testservers.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several writers at once, in one instance and in two: positions are contiguous, in commit order, and nobody is overtaken unseen. */
class ConcurrentWritersIT {

    private StoreDatabase database;
    private StoreInstance first;
    private StoreInstance second;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void open() {
        database = StoreDatabase.in(PostgresServer.shared());
        first = database.instance();
        second = database.instance();
    }

    @AfterEach
    void close() {
        callers.close();
        first.close();
        second.close();
        database.close();
    }

    @Test
    void letsExactlyOneOfManyWritersHaveASequence() {
        AggregateRef aggregate = partnership("contested");
        List<CompletableFuture<Void>> writers = IntStream.range(0, 16)
                .mapToObj(i -> append(i % 2 == 0 ? first : second, aggregate, 0))
                .toList();

        assertThat(writers.stream().filter(ConcurrentWritersIT::succeeds)).hasSize(1);
        assertThat(writers.stream().filter(writer -> failure(writer) instanceof ConcurrentAppendException))
                .hasSize(15);
        assertThat(database.log().read(1, 100)).hasSize(1);
    }

    @Test
    void failsOnlyTheConflictingCommandsOfABatch() throws SQLException {
        first.append(partnership("b-3"), 0, 1);
        first.append(partnership("b-0"), 0, 1, "used");
        List<CompletableFuture<Void>> appends = new ArrayList<>();
        try (Connection holder = lockHead()) {
            appends.add(append(first, partnership("ahead"), 0));
            awaitBlocked();
            IntStream.range(1, 9).forEach(i -> appends.add(append(first, partnership("b-" + i), 0)));
            appends.add(CompletableFuture.runAsync(() -> first.append(partnership("b-9"), 0, 1, "used"), callers));
            holder.rollback();
        }

        assertThat(failure(appends.get(3))).isInstanceOf(ConcurrentAppendException.class);
        assertThat(failure(appends.get(9))).isInstanceOf(DuplicateCommandException.class);
        assertThat(appends.stream().filter(ConcurrentWritersIT::succeeds)).hasSize(8);
        assertThat(positions()).isEqualTo(LongStream.rangeClosed(1, 10).boxed().toList());
    }

    @Test
    void skipsNothingWhileAnAppendIsHeldOpen() throws SQLException {
        try (Connection holder = database.asApplication()) {
            holder.setAutoCommit(false);
            first.append(partnership("before"), 0, 1);
            EventEnvelope template = database.log().read(1, 1).getFirst();
            AppendStatement.execute(holder, List.of(elsewhere(template)), List.of(), List.of());
            CompletableFuture<Void> held = append(second, partnership("after"), 0);
            awaitBlocked();

            assertThat(positions()).containsExactly(1L);
            holder.commit();
            held.join();
        }
        assertThat(database.log().read(1, 10).stream()
                        .map(event -> event.aggregate().id()))
                .containsExactly("before", "held", "after");
        assertThat(positions()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void refusesInTimeAndGoesOnWhenAnAppendIsHeldOpenForLong() throws SQLException {
        try (Connection holder = lockHead()) {
            long begin = System.nanoTime();
            assertThatExceptionOfType(StoreUnavailableException.class)
                    .isThrownBy(() -> first.append(partnership("held-long"), 0, 1));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(2500));
            holder.rollback();
        }
        first.append(partnership("held-long"), 0, 1);
        assertThat(positions()).containsExactly(1L);
    }

    @Test
    void givesContiguousPositionsInCommitOrderOverTwoInstances() {
        AtomicBoolean writing = new AtomicBoolean(true);
        CompletableFuture<List<Long>> follower = CompletableFuture.supplyAsync(() -> follow(writing), callers);
        List<CompletableFuture<Void>> writers = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> appendMany(i % 2 == 0 ? first : second, partnership("p-" + i)), callers))
                .toList();
        writers.forEach(CompletableFuture::join);
        writing.set(false);

        List<Long> all = LongStream.rangeClosed(1, 16 * 20 * 2).boxed().toList();
        assertThat(positions()).isEqualTo(all);
        assertThat(follower.join()).isEqualTo(all);
    }

    private static void appendMany(StoreInstance store, AggregateRef aggregate) {
        for (int i = 0; i < 20; i++) {
            store.append(aggregate, i * 2L, 2);
        }
    }

    /** Reads as the relay does: whatever a plain cursor would skip is missing from what this gives. */
    private List<Long> follow(AtomicBoolean writing) {
        List<Long> seen = new ArrayList<>();
        boolean last;
        do {
            last = !writing.get();
            long next = seen.isEmpty() ? 1 : seen.getLast() + 1;
            database.log().read(next, 50).forEach(event -> seen.add(event.position()));
        } while (!last || seen.size() < database.log().lastPosition());
        return seen;
    }

    private List<Long> positions() {
        return database.log().read(1, 10_000).stream()
                .map(EventEnvelope::position)
                .toList();
    }

    private CompletableFuture<Void> append(StoreInstance store, AggregateRef aggregate, long sequence) {
        return CompletableFuture.runAsync(() -> store.append(aggregate, sequence, 1), callers);
    }

    private static boolean succeeds(CompletableFuture<Void> append) {
        return failure(append) == null;
    }

    private static @Nullable Throwable failure(CompletableFuture<Void> append) {
        try {
            append.join();
            return null;
        } catch (CompletionException e) {
            return e.getCause();
        }
    }

    private Connection lockHead() throws SQLException {
        Connection holder = database.asApplication();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute("select position from event_head for update");
        }
        return holder;
    }

    private void awaitBlocked() {
        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> database.jdbc()
                                .sql(
                                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                                .query(Long.class)
                                .single()
                        > 0);
    }

    private static EventEnvelope elsewhere(EventEnvelope event) {
        return new EventEnvelope(
                0,
                event.eventId(),
                partnership("held"),
                0,
                event.name(),
                event.payload(),
                event.happenedOn(),
                event.recordedAt(),
                event.knownSince(),
                event.provenance(),
                event.hash());
    }
}
