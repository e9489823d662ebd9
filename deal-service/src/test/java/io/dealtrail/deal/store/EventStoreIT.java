package io.dealtrail.deal.store;

import static io.dealtrail.deal.store.StoreInstance.partnership;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.testservers.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one writer stores and finds again. */
class EventStoreIT {

    private static StoreDatabase database;
    private static StoreInstance store;

    @BeforeAll
    static void open() {
        database = StoreDatabase.in(PostgresServer.shared());
        store = database.instance();
    }

    @AfterAll
    static void close() {
        store.close();
        database.close();
    }

    @Test
    void givesBackWhatWasAppended() {
        AggregateRef aggregate = partnership("given-back");
        List<DomainEventMessage<?>> appended = StoreInstance.messages(aggregate, 0, 3, "given-back-1");
        store.engine().appendEvents(appended);

        List<DealEvent> read = store.engine()
                .readEvents(aggregate.toString())
                .asStream()
                .map(message -> (DealEvent) message.getPayload())
                .toList();
        assertThat(read)
                .isEqualTo(appended.stream().map(DomainEventMessage::getPayload).toList());
    }

    @Test
    void givesEventsTimeOrderedIdsAndTheirOrigin() {
        AggregateRef aggregate = partnership("origin");
        store.append(aggregate, 0, 2, "origin-1");

        assertThat(database.log().read(aggregate, 0, 10)).hasSize(2).allSatisfy(event -> {
            assertThat(event.eventId().version()).isEqualTo(7);
            assertThat(event.provenance().actor()).isEqualTo("ana");
            assertThat(event.provenance().commandId()).isEqualTo("origin-1");
            assertThat(event.provenance().correlationId()).isEqualTo("request-7");
            assertThat(event.recordedAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00.123456Z"));
            assertThat(event.knownSince()).isEqualTo(Instant.parse("2026-03-01T09:59:00.123456Z"));
        });
    }

    @Test
    void chainsTheHashesOfAnAggregateOverSeveralCommandsAndInstances() {
        AggregateRef aggregate = partnership("chained");
        store.append(aggregate, 0, 2);
        store.append(aggregate, 2, 1);
        try (StoreInstance other = database.instance()) {
            other.append(aggregate, 3, 2);
        }
        store.append(aggregate, 5, 1);

        String previous = null;
        for (EventEnvelope event : database.log().read(aggregate, 0, 10)) {
            assertThat(event.hash()).isEqualTo(event.expectedHash(previous));
            previous = event.hash();
        }
        assertThat(database.log().read(aggregate, 0, 10)).hasSize(6);
    }

    @Test
    void refusesASequenceThatIsTaken() {
        AggregateRef aggregate = partnership("taken");
        store.append(aggregate, 0, 2);

        assertThatExceptionOfType(ConcurrentAppendException.class).isThrownBy(() -> store.append(aggregate, 1, 2));
        assertThat(database.log().read(aggregate, 0, 10)).hasSize(2);
    }

    @Test
    void refusesToLeaveAHole() {
        AggregateRef aggregate = partnership("holed");
        store.append(aggregate, 0, 1);

        assertThatExceptionOfType(ConcurrentAppendException.class).isThrownBy(() -> store.append(aggregate, 2, 1));
    }

    @Test
    void keepsTheReceiptWithTheEvents() {
        AggregateRef aggregate = partnership("receipt");
        store.append(aggregate, 0, 3, "receipt-1");

        List<EventEnvelope> events = database.log().read(aggregate, 0, 10);
        assertThat(new ReceiptStore(database.jdbc()).find("receipt-1"))
                .contains(new Receipt(
                        "receipt-1",
                        "hash-of-receipt-1",
                        aggregate,
                        3,
                        events.getFirst().position(),
                        3,
                        Instant.parse("2026-03-01T10:00:00.123456Z")));
    }

    @Test
    void refusesACommandThatHasAReceipt() {
        store.append(partnership("first-use"), 0, 1, "used-twice");

        assertThatExceptionOfType(DuplicateCommandException.class)
                .isThrownBy(() -> store.append(partnership("second-use"), 0, 1, "used-twice"));
        assertThat(database.log().read(partnership("second-use"), 0, 10)).isEmpty();
    }

    @Test
    void recordsTheReceiptOfACommandWithoutEventsOnce() {
        ReceiptStore receipts = new ReceiptStore(database.jdbc());
        Receipt receipt = new Receipt(
                "changed-nothing", "h", partnership("unchanged"), 4, 0, 0, Instant.parse("2026-01-01T00:00:00Z"));
        receipts.record(receipt);

        assertThat(receipts.find("changed-nothing")).contains(receipt);
        assertThatExceptionOfType(DuplicateCommandException.class).isThrownBy(() -> receipts.record(receipt));
    }

    @Test
    void loadsTheSameFromSnapshotsAndFromTheFirstEvent() {
        AggregateRef aggregate = partnership("packed");
        store.append(aggregate, 0, 23);
        List<EventEnvelope> unpacked = store.load(aggregate);
        try (HistorySnapshotter snapshotter = store.snapshotter(5)) {
            snapshotter.pack(aggregate);
            snapshotter.pack(aggregate);
        }

        assertThat(store.snapshots().read(aggregate)).isEqualTo(unpacked.subList(0, 20));
        assertThat(store.load(aggregate)).isEqualTo(unpacked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update snapshot set content = '{}'::bytea",
                "update snapshot set content = 'garbage'::bytea",
                "update snapshot set form = 99",
                "update snapshot set content = convert_to(replace(convert_from(content, 'UTF8'), 'nokia', 'apple'), 'UTF8')",
                "delete from snapshot where first_sequence = 5"
            })
    void ignoresAndDropsADamagedSnapshot(String damage) throws SQLException {
        AggregateRef aggregate = partnership("damaged-" + UUID.randomUUID());
        store.append(aggregate, 0, 20);
        List<EventEnvelope> unpacked = store.load(aggregate);
        try (HistorySnapshotter snapshotter = store.snapshotter(5)) {
            snapshotter.pack(aggregate);
        }
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(damage);
        }

        assertThat(store.load(aggregate)).isEqualTo(unpacked);
        assertThat(store.snapshots().next(aggregate)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set actor = 'mallory'",
                "delete from event",
                "truncate event",
                "update receipt set version = 0",
                "delete from receipt",
                "delete from event_head"
            })
    void isAppendOnlyForTheApplicationAndForTheOwner(String tampering) throws SQLException {
        try (Connection application = database.asApplication();
                Connection owner = database.asOwner()) {
            for (Connection connection : List.of(application, owner)) {
                try (Statement statement = connection.createStatement()) {
                    assertThatExceptionOfType(SQLException.class)
                            .isThrownBy(() -> statement.execute(tampering))
                            .satisfies(
                                    refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
                }
            }
        }
    }
}
