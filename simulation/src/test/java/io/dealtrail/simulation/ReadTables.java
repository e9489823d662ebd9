package io.dealtrail.simulation;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.projection.log.Watermark;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;

/** The tables of the intake. */
public final class ReadTables {

    public static final String ONE = "one";

    private final Database database;
    private final ReadTransactions transactions;
    private final Plant plant;
    private final Table<String, Long> offsets;
    private final Table<String, Applied> sequences;
    private final Table<Long, EventEnvelope> log;
    private final Table<String, Long> places;
    private final Table<String, Parked> parked;
    private final Table<String, Waiting> waiting;
    private final Table<String, Letter> letters;
    private final Table<String, Watermark> watermark;
    private final Table<String, Long> counted;

    /** How far an aggregate is. */
    public record Applied(long sequence, @Nullable String hash) {}

    /** An aggregate that waits. */
    public record Parked(
            AggregateRef aggregate,
            boolean poisoned,
            long tailSequence,
            @Nullable String tailHash,
            int attempts,
            long dueAt) {}

    /** An event that waits with it. */
    public record Waiting(AggregateRef aggregate, long sequence, long position, String line, boolean counted) {}

    /** What could not be applied. */
    public record Letter(@Nullable AggregateRef aggregate, long sequence, String cause, String detail, boolean open) {}

    ReadTables(Database database, Plant plant) {
        this.database = database;
        this.plant = plant;
        transactions = new ReadTransactions(database);
        offsets = database.table("intake_offset");
        sequences = database.table("aggregate_sequence");
        log = database.table("event_log");
        places = database.table("event_log_sequence");
        parked = database.table("parked_aggregate");
        waiting = database.table("parked_event");
        letters = database.table("dead_letter");
        watermark = database.table("applied_watermark");
        counted = database.table("counted");
    }

    /** Statements of one call. */
    @FunctionalInterface
    public interface Statement<T extends @Nullable Object> {
        T in(Transaction transaction) throws SQLException;
    }

    /** Something that is done. */
    @FunctionalInterface
    public interface Update {
        void in(Transaction transaction) throws SQLException;
    }

    public void update(String label, Update update) {
        ask(label, transaction -> {
            update.in(transaction);
            return true;
        });
    }

    /** In the current transaction, or in one of its own; what fails comes as Spring says it. */
    public <T extends @Nullable Object> T ask(String label, Statement<T> statement) {
        try {
            Transaction current = transactions.current();
            if (current != null) {
                current.statement(label);
                return statement.in(current);
            }
            Transaction own = database.begin();
            try {
                own.statement(label);
                T answer = statement.in(own);
                own.carryOut();
                return answer;
            } finally {
                own.rollback();
            }
        } catch (SQLException failed) {
            throw translated(failed);
        }
    }

    private static DataAccessException translated(SQLException failed) {
        return switch (String.valueOf(failed.getSQLState())) {
            case "23505" -> new DuplicateKeyException("duplicate key", failed);
            case "40P01" -> new PessimisticLockingFailureException("deadlock", failed);
            default -> new DataAccessResourceFailureException("the read database does not answer", failed);
        };
    }

    /** The end of the run of positions after one, among those that are applied, or wait and are counted. */
    public static long endOfRun(Transaction transaction, ReadTables tables, long position, int ahead) {
        TreeSet<Long> accounted = new TreeSet<>(transaction.all(tables.log).keySet());
        transaction.all(tables.waiting).values().stream()
                .filter(Waiting::counted)
                .forEach(each -> accounted.add(each.position()));
        if (tables.plant == Plant.HIGHEST_AS_WATERMARK) {
            return accounted.isEmpty() ? position : Math.max(position, accounted.last());
        }
        long end = position;
        while (end < position + ahead && accounted.contains(end + 1)) {
            end++;
        }
        return end;
    }

    public ReadTransactions transactions() {
        return transactions;
    }

    public Database database() {
        return database;
    }

    public Plant plant() {
        return plant;
    }

    /** Where to read on, by topic and partition. */
    public Table<String, Long> offsets() {
        return offsets;
    }

    public Table<String, Applied> sequences() {
        return sequences;
    }

    /** By position. */
    public Table<Long, EventEnvelope> log() {
        return log;
    }

    public Table<String, Long> places() {
        return places;
    }

    public Table<String, Parked> parked() {
        return parked;
    }

    public Table<String, Waiting> waiting() {
        return waiting;
    }

    public Table<String, Letter> letters() {
        return letters;
    }

    public Table<String, Watermark> watermark() {
        return watermark;
    }

    /** How often each event was given to the read model, by its id. */
    public Table<String, Long> counted() {
        return counted;
    }

    List<Letter> openLetters() {
        return letters.values().stream().filter(Letter::open).toList();
    }

    public static String offset(String topicId, int partition) {
        return topicId + "#" + partition;
    }
}
