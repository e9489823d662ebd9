package io.dealtrail.simulation;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A transaction at READ COMMITTED: sees what is committed and what it wrote itself, holds the locks of the rows that it wrote or locked until it ends.
 * What it writes is visible to others at once when it commits, or never.
 */
public final class Transaction {

    private final Database database;
    private final Node client;
    private final Deque<Map<Cell, Change<?, ?>>> layers = new ArrayDeque<>();
    private final Set<Cell> locks = new LinkedHashSet<>();
    private @Nullable Cell wanted;
    private boolean open = true;
    private boolean failed;

    /** The place of one row. */
    record Cell(String table, Object key) {}

    private record Change<K extends Comparable<K>, V>(
            Table<K, V> table, K key, @Nullable V row) {

        void carryOut() {
            if (row == null) {
                table.remove(key);
            } else {
                table.put(key, row);
            }
        }
    }

    Transaction(Database database, Node client) {
        this.database = database;
        this.client = client;
        layers.push(new LinkedHashMap<>());
    }

    Node client() {
        return client;
    }

    public boolean isOpen() {
        return open;
    }

    /** Begins a statement: others may come first, and the connection may be lost. */
    public void statement(String label) throws SQLException {
        database.pass(label);
        if (open && !failed && database.losesConnection()) {
            end();
        }
        if (!open) {
            throw Database.lost();
        }
        if (failed) {
            throw new SQLException("the transaction is aborted", "25P02");
        }
    }

    /** After it no more than a roll-back is possible. */
    public SQLException failed(SQLException reason) {
        failed = true;
        return reason;
    }

    @SuppressWarnings("unchecked")
    public <K extends Comparable<K>, V> @Nullable V get(Table<K, V> table, K key) {
        Cell cell = new Cell(table.name(), key);
        for (Map<Cell, Change<?, ?>> layer : layers) {
            Change<?, ?> change = layer.get(cell);
            if (change != null) {
                return (V) change.row();
            }
        }
        return table.committed(key);
    }

    /** All rows as this transaction sees them now. */
    @SuppressWarnings("unchecked")
    public <K extends Comparable<K>, V> NavigableMap<K, V> all(Table<K, V> table) {
        NavigableMap<K, V> rows = new TreeMap<>(table.committed());
        layers.descendingIterator()
                .forEachRemaining(layer -> layer.values().stream()
                        .filter(change -> change.table() == table)
                        .forEach(change -> {
                            V row = (V) change.row();
                            if (row == null) {
                                rows.remove((K) change.key());
                            } else {
                                rows.put((K) change.key(), row);
                            }
                        }));
        return rows;
    }

    public <K extends Comparable<K>, V> void put(Table<K, V> table, K key, V row) throws SQLException {
        lock(table, key);
        layers.getFirst().put(new Cell(table.name(), key), new Change<>(table, key, row));
    }

    public <K extends Comparable<K>, V> void remove(Table<K, V> table, K key) throws SQLException {
        lock(table, key);
        layers.getFirst().put(new Cell(table.name(), key), new Change<>(table, key, null));
    }

    /** Waits for whoever has the row locked. */
    public <K extends Comparable<K>, V> void lock(Table<K, V> table, K key) throws SQLException {
        Cell cell = new Cell(table.name(), key);
        while (open && !database.tryLock(cell, this)) {
            if (database.wouldWaitForItself(cell, this)) {
                throw failed(new SQLException("deadlock", "40P01"));
            }
            wanted = cell;
            database.waitUntil(() -> !open || database.isFree(cell));
            wanted = null;
        }
        if (!open) {
            throw Database.lost();
        }
        locks.add(cell);
    }

    @Nullable
    Cell wanted() {
        return wanted;
    }

    void savepoint() {
        layers.push(new LinkedHashMap<>());
    }

    void release() {
        Map<Cell, Change<?, ?>> inner = layers.pop();
        layers.getFirst().putAll(inner);
    }

    void backToSavepoint() {
        layers.pop();
        failed = false;
    }

    /** Where it throws, nobody knows whether it was committed. */
    public void commit() throws SQLException {
        database.pass("commit");
        boolean doubtful = open && database.doubts();
        if (!open || (doubtful && database.coin())) {
            end();
            throw Database.lost();
        }
        if (failed) {
            end();
            return;
        }
        carryOut();
        if (doubtful) {
            throw Database.lost();
        }
        database.pass("committed");
    }

    /** What has been written becomes visible. */
    public void carryOut() {
        boolean changes = layers.stream().anyMatch(layer -> !layer.isEmpty());
        layers.descendingIterator().forEachRemaining(layer -> layer.values().forEach(Change::carryOut));
        end();
        if (changes) {
            database.changed();
        }
    }

    /** What PostgreSQL never does: one row apart from all others. */
    public <K extends Comparable<K>, V> void carryOutNow(Table<K, V> table, K key, V row) {
        table.put(key, row);
        database.changed();
    }

    public void rollback() {
        end();
    }

    void end() {
        if (open) {
            open = false;
            database.ended(this, locks);
        }
    }
}
