package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.simulation.ReadTables;
import io.dealtrail.simulation.Transaction;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How far each aggregate is applied, in the simulated tables.
 *
 * @param seen what becomes of a state that was read: nothing, where no fault is planted
 */
record SimulatedSequences(ReadTables tables, UnaryOperator<AggregateState> seen) implements Sequences {

    private static final ReadTables.Applied NOTHING = new ReadTables.Applied(-1, null);

    @Override
    public long applied(AggregateRef aggregate) {
        return tables.ask("read sequence", transaction -> row(transaction, aggregate))
                .sequence();
    }

    private ReadTables.Applied row(Transaction transaction, AggregateRef aggregate) {
        ReadTables.Applied row = transaction.get(tables.sequences(), aggregate.toString());
        return row == null ? NOTHING : row;
    }

    @Override
    public Map<AggregateRef, AggregateState> lock(Collection<AggregateRef> aggregates) {
        return tables.ask("lock sequences", transaction -> locked(transaction, aggregates));
    }

    private Map<AggregateRef, AggregateState> locked(Transaction transaction, Collection<AggregateRef> aggregates)
            throws SQLException {
        List<AggregateRef> ordered = aggregates.stream()
                .distinct()
                .sorted(Comparator.comparing(AggregateRef::toString))
                .toList();
        for (AggregateRef aggregate : ordered) {
            transaction.lock(tables.sequences(), aggregate.toString());
        }
        Map<AggregateRef, AggregateState> states = new HashMap<>();
        for (AggregateRef aggregate : ordered) {
            ReadTables.Applied row = row(transaction, aggregate);
            ReadTables.Parked parked = transaction.get(tables.parked(), aggregate.toString());
            states.put(aggregate, seen.apply(new AggregateState(aggregate, row.sequence(), row.hash(), state(parked))));
        }
        return states;
    }

    private static AggregateState.@Nullable Parked state(ReadTables.@Nullable Parked row) {
        return row == null ? null : new AggregateState.Parked(row.poisoned(), row.tailSequence(), row.tailHash());
    }

    @Override
    public void store(Collection<AggregateState> states) {
        tables.update("store sequences", transaction -> {
            for (AggregateState state : states) {
                transaction.put(
                        tables.sequences(),
                        state.aggregate().toString(),
                        new ReadTables.Applied(state.sequence(), state.hash()));
            }
        });
    }
}
