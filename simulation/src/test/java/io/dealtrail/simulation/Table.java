package io.dealtrail.simulation;

import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The committed rows of one table, by key. */
public final class Table<K extends Comparable<K>, V> {

    private final String name;
    private final NavigableMap<K, V> rows = new TreeMap<>();

    Table(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    public @Nullable V committed(K key) {
        return rows.get(key);
    }

    public NavigableMap<K, V> committed() {
        return Collections.unmodifiableNavigableMap(rows);
    }

    public Collection<V> values() {
        return Collections.unmodifiableCollection(rows.values());
    }

    void put(K key, V row) {
        rows.put(key, row);
    }

    void remove(K key) {
        rows.remove(key);
    }
}
