package io.dealtrail.simulation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server as far as the services can tell: transactions, row locks, connections that break. What is committed is never lost. */
public final class Database {

    private final String name;
    private final Scheduler scheduler;
    private final Chaos chaos;
    private final List<Transaction> open = new ArrayList<>();
    private final Map<Transaction.Cell, Transaction> locks = new HashMap<>();
    private final Map<String, Node> advisory = new HashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean up = true;

    Database(String name, Scheduler scheduler, Chaos chaos) {
        this.name = name;
        this.scheduler = scheduler;
        this.chaos = chaos;
    }

    public <K extends Comparable<K>, V> Table<K, V> table(String called) {
        return new Table<>(called);
    }

    /** Told after each commit. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public Transaction begin() throws SQLException {
        pass("begin");
        if (!up) {
            throw lost();
        }
        Transaction transaction = new Transaction(this, scheduler.here());
        open.add(transaction);
        return transaction;
    }

    /** A single statement that only reads. */
    public void read(String label) throws SQLException {
        pass(label);
        if (!up || losesConnection()) {
            throw lost();
        }
    }

    public static SQLException lost() {
        return new SQLException("the connection is lost", "08006");
    }

    /** What nobody may see: rows of transactions that have not ended. */
    public <K extends Comparable<K>, V> NavigableMap<K, V> dirty(Table<K, V> table) {
        NavigableMap<K, V> rows = new TreeMap<>(table.committed());
        open.forEach(transaction -> rows.putAll(transaction.all(table)));
        return rows;
    }

    /** Something that happens by itself after some time. */
    public void after(long delay, Runnable what) {
        scheduler.after(delay, what);
    }

    public Scheduler scheduler() {
        return scheduler;
    }

    void pass(String label) {
        scheduler.step(label);
    }

    void waitUntil(BooleanSupplier condition) {
        scheduler.await(condition);
    }

    boolean losesConnection() {
        return chaos.strikes(Fault.CONNECTION_LOST);
    }

    boolean doubts() {
        return chaos.strikes(Fault.COMMIT_IN_DOUBT);
    }

    boolean coin() {
        return chaos.coin();
    }

    boolean tryLock(Transaction.Cell cell, Transaction by) {
        return locks.putIfAbsent(cell, by) == null || locks.get(cell) == by;
    }

    boolean isFree(Transaction.Cell cell) {
        return !locks.containsKey(cell);
    }

    boolean wouldWaitForItself(Transaction.Cell cell, Transaction by) {
        Transaction.@Nullable Cell next = cell;
        while (next != null) {
            Transaction holder = locks.get(next);
            if (holder == by) {
                return true;
            }
            next = holder == null ? null : holder.wanted();
        }
        return false;
    }

    void ended(Transaction transaction, Collection<Transaction.Cell> held) {
        open.remove(transaction);
        held.forEach(locks::remove);
    }

    void changed() {
        listeners.forEach(Runnable::run);
    }

    /** Whether the advisory lock is the current process's now. */
    public boolean tryAdvisory(String lock) throws SQLException {
        read("try advisory lock");
        Node holder = advisory.putIfAbsent(lock, scheduler.here());
        return holder == null || holder.equals(scheduler.here());
    }

    public boolean holdsAdvisory(String lock) throws SQLException {
        read("look at advisory lock");
        return scheduler.here().equals(advisory.get(lock));
    }

    public void releaseAdvisory(String lock) {
        advisory.remove(lock, scheduler.here());
    }

    /** The connections of a process end with it. */
    void disconnect(Node dead) {
        List.copyOf(open).stream()
                .filter(transaction -> transaction.client().equals(dead))
                .forEach(Transaction::end);
        advisory.values().removeIf(dead::equals);
    }

    /** Loses all connections, and is back after a while. */
    void restart(long away) {
        scheduler.note(name + " restarts");
        up = false;
        List.copyOf(open).forEach(Transaction::end);
        advisory.clear();
        scheduler.after(away, () -> up = true);
    }
}
