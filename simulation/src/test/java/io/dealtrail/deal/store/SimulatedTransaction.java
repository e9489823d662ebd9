package io.dealtrail.deal.store;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.simulation.Plant;
import io.dealtrail.simulation.StoreTables;
import io.dealtrail.simulation.Transaction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A transaction of the committer; what its statements do and where they fail is what those of {@link PostgresTransaction} do. */
final class SimulatedTransaction implements StoreTransaction {

    private static final long LATE = 100_000_000;
    private static final String DUPLICATE = "SERROR\0C23505\0Mduplicate key\0nreceipt_command\0";

    private final StoreTables tables;
    private final Transaction transaction;
    private final Positions positions;
    private final List<Receipt> apart = new ArrayList<>();
    private boolean acknowledged;

    /** Gives out positions as a sequence would. */
    static final class Positions {

        private long last;

        long take(int count) {
            long base = last;
            last += count;
            return base;
        }
    }

    SimulatedTransaction(StoreTables tables, Positions positions) throws SQLException {
        this.tables = tables;
        this.positions = positions;
        this.transaction = tables.database().begin();
    }

    @Override
    public void lockHead() throws SQLException {
        transaction.statement("lock head");
        transaction.lock(tables.head(), StoreTables.HEAD);
    }

    @Override
    public Set<Append> duplicates(List<Append> batch) throws SQLException {
        transaction.statement("look for receipts");
        return which(batch, append -> hasReceipt(append.origin().commandId()));
    }

    @Override
    public Set<Append> overtaken(List<Append> batch) throws SQLException {
        transaction.statement("look for sequences");
        return which(batch, append -> isTaken(append.aggregate(), append.firstSequence()));
    }

    @Override
    public Set<Append> outdated(List<Append> batch) throws SQLException {
        transaction.statement("look for what is new");
        return which(batch, this::isOutdated);
    }

    private boolean isOutdated(Append append) {
        long position = append.expected().position();
        return append.expected().versions().entrySet().stream()
                        .anyMatch(version -> isTaken(version.getKey(), version.getValue()))
                || append.expected().keys().stream()
                        .anyMatch(key -> !transaction
                                .all(tables.concerns())
                                .subMap(StoreTables.about(key, position), false, key + "@~", false)
                                .isEmpty());
    }

    private static Set<Append> which(List<Append> batch, Predicate<Append> wanted) {
        Set<Append> found = new HashSet<>(batch);
        found.removeIf(wanted.negate());
        return found;
    }

    private boolean hasReceipt(String command) {
        return transaction.get(tables.receipts(), command) != null;
    }

    private boolean isTaken(AggregateRef aggregate, long sequence) {
        return transaction.get(tables.places(), StoreTables.place(aggregate, sequence)) != null;
    }

    @Override
    public Map<Append, String> hashesBefore(List<Append> batch) throws SQLException {
        transaction.statement("read hashes");
        Map<Append, String> hashes = new HashMap<>();
        for (Append append : batch) {
            String before = StoreTables.place(append.aggregate(), append.firstSequence() - 1);
            Long position = transaction.get(tables.places(), before);
            if (position != null) {
                hashes.put(
                        append,
                        Objects.requireNonNull(transaction.get(tables.events(), position))
                                .hash());
            }
        }
        return hashes;
    }

    @Override
    public long append(List<EventEnvelope> events, List<Receipt> receipts, List<Concern> concerns) throws SQLException {
        transaction.statement("append");
        long base = take(events.size());
        long position = base;
        for (EventEnvelope event : events) {
            insert(event.at(++position));
        }
        for (Receipt receipt : receipts) {
            insert(receipt, base);
        }
        for (Concern concern : concerns) {
            long about = base + concern.offset();
            transaction.put(tables.concerns(), StoreTables.about(concern.key(), about), about);
        }
        return base;
    }

    private long take(int count) throws SQLException {
        if (tables.plant() == Plant.POSITION_BEFORE_LOCK) {
            return positions.take(count);
        }
        transaction.lock(tables.head(), StoreTables.HEAD);
        Long last = transaction.get(tables.head(), StoreTables.HEAD);
        long base = last == null ? 0 : last;
        transaction.put(tables.head(), StoreTables.HEAD, base + count);
        return base;
    }

    private void insert(EventEnvelope event) throws SQLException {
        String place = StoreTables.place(event.aggregate(), event.sequence());
        transaction.lock(tables.places(), place);
        if (isTaken(event.aggregate(), event.sequence()) && tables.plant() != Plant.NO_SEQUENCE_CHECK) {
            throw transaction.failed(new SQLException("duplicate key", "23505"));
        }
        transaction.put(tables.places(), place, event.position());
        transaction.put(tables.events(), event.position(), event);
    }

    private void insert(Receipt receipt, long base) throws SQLException {
        Receipt placed = new Receipt(
                receipt.commandId(),
                receipt.requestHash(),
                receipt.aggregate(),
                receipt.version(),
                base + receipt.firstPosition(),
                receipt.eventCount(),
                receipt.recordedAt());
        transaction.lock(tables.receipts(), receipt.commandId());
        if (hasReceipt(receipt.commandId())) {
            throw transaction.failed(new PSQLException(new ServerErrorMessage(DUPLICATE)));
        }
        if (tables.plant() == Plant.RECEIPT_APART) {
            apart.add(placed);
        } else {
            transaction.put(tables.receipts(), receipt.commandId(), placed);
        }
    }

    @Override
    public void commit() throws SQLException {
        if (tables.plant() == Plant.ACKNOWLEDGED_BEFORE_COMMIT) {
            acknowledged = true;
            tables.database().after(LATE, this::commitLate);
            return;
        }
        transaction.commit();
        if (!apart.isEmpty()) {
            Transaction second = tables.database().begin();
            for (Receipt receipt : apart) {
                second.put(tables.receipts(), receipt.commandId(), receipt);
            }
            second.commit();
        }
    }

    private void commitLate() {
        if (transaction.isOpen()) {
            transaction.carryOut();
        }
    }

    @Override
    public void close() {
        if (!acknowledged) {
            transaction.rollback();
        }
    }
}
