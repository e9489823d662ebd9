package io.dealtrail.simulation;

import io.dealtrail.deal.store.Receipt;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;

/** The tables of the event store. */
public final class StoreTables {

    public static final String HEAD = "head";

    private final Database database;
    private final Plant plant;
    private final Table<Long, EventEnvelope> events;
    private final Table<String, Long> places;
    private final Table<String, Receipt> receipts;
    private final Table<String, Long> concerns;
    private final Table<String, Long> head;
    private final Table<String, Long> runs;

    StoreTables(Database database, Plant plant) {
        this.database = database;
        this.plant = plant;
        events = database.table("event");
        places = database.table("event_sequence");
        receipts = database.table("receipt");
        concerns = database.table("concern");
        head = database.table("event_head");
        runs = database.table("relay_run");
    }

    public Database database() {
        return database;
    }

    public Plant plant() {
        return plant;
    }

    /** By position. */
    public Table<Long, EventEnvelope> events() {
        return events;
    }

    /** The position of the event at each place of a history. */
    public Table<String, Long> places() {
        return places;
    }

    /** By command. */
    public Table<String, Receipt> receipts() {
        return receipts;
    }

    /** The positions of the events about each key. */
    public Table<String, Long> concerns() {
        return concerns;
    }

    /** One row. */
    public Table<String, Long> head() {
        return head;
    }

    /** The last run of the relay on each topic. */
    public Table<String, Long> runs() {
        return runs;
    }

    public static String place(AggregateRef aggregate, long sequence) {
        return aggregate + "#%06d".formatted(sequence);
    }

    public static String about(String key, long position) {
        return key + "@%06d".formatted(position);
    }

    Collection<EventEnvelope> committed() {
        return events.values();
    }

    /** The events from a position on, as the relay and the feed read them. */
    public List<EventEnvelope> read(long from, int limit) {
        reading("read events");
        var rows = plant == Plant.PUBLISHED_BEFORE_COMMIT ? database.dirty(events) : events.committed();
        return rows.tailMap(from, true).values().stream().limit(limit).toList();
    }

    /** The history of an aggregate from a sequence on. */
    public List<EventEnvelope> read(AggregateRef aggregate, long from, int limit) {
        reading("read history");
        return places.committed().subMap(place(aggregate, from), true, aggregate + "#~", false).values().stream()
                .limit(limit)
                .map(position -> events.committed().get(position))
                .toList();
    }

    /** The last position. */
    long last() {
        reading("read head");
        return Objects.requireNonNullElse(head.committed(HEAD), 0L);
    }

    Optional<Receipt> receipt(String command) {
        reading("read receipt");
        return Optional.ofNullable(receipts.committed(command));
    }

    private void reading(String label) {
        try {
            database.read(label);
        } catch (SQLException lost) {
            throw new DataAccessResourceFailureException("the event store cannot be read", lost);
        }
    }
}
