package io.dealtrail.projection.intake;

import io.dealtrail.simulation.Plant;
import io.dealtrail.simulation.ReadTables;
import io.dealtrail.simulation.Transaction;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Where to read on, in the simulated tables. */
record SimulatedOffsets(ReadTables tables) implements Offsets {

    @Override
    public Map<Integer, Long> load(String topicId, Collection<Integer> partitions) {
        return tables.ask("load offsets", transaction -> stored(transaction, topicId, partitions));
    }

    private Map<Integer, Long> stored(Transaction transaction, String topicId, Collection<Integer> partitions) {
        Map<Integer, Long> found = new HashMap<>();
        for (int partition : partitions) {
            Long next = transaction.get(tables.offsets(), ReadTables.offset(topicId, partition));
            if (next != null) {
                found.put(partition, next);
            }
        }
        return found;
    }

    @Override
    public Map<Integer, Long> lock(String topicId, Collection<Integer> partitions) {
        return tables.ask("lock offsets", transaction -> {
            for (int partition : new TreeSet<>(partitions)) {
                transaction.lock(tables.offsets(), ReadTables.offset(topicId, partition));
            }
            Map<Integer, Long> found = stored(transaction, topicId, partitions);
            partitions.forEach(partition -> found.putIfAbsent(partition, 0L));
            return found;
        });
    }

    @Override
    public void store(String topicId, Map<Integer, Long> next) {
        tables.update("store offsets", transaction -> {
            for (Map.Entry<Integer, Long> each : next.entrySet()) {
                put(transaction, ReadTables.offset(topicId, each.getKey()), each.getValue());
            }
        });
    }

    private void put(Transaction transaction, String place, long next) throws SQLException {
        if (tables.plant() == Plant.OFFSETS_BEFORE_ROWS) {
            transaction.carryOutNow(tables.offsets(), place, next);
        } else {
            transaction.put(tables.offsets(), place, next);
        }
    }

    @Override
    public void forget(String topicId, Collection<Integer> partitions) {
        tables.update("forget offsets", transaction -> {
            for (int partition : new TreeSet<>(partitions)) {
                transaction.remove(tables.offsets(), ReadTables.offset(topicId, partition));
            }
        });
    }
}
