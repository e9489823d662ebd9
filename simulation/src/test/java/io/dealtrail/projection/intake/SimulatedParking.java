package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.CloudEventsJson;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.simulation.ReadTables;
import io.dealtrail.simulation.Transaction;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What waits, in the simulated tables. */
record SimulatedParking(ReadTables tables, LongSupplier nanos) implements Parking {

    private static final long FIVE_MINUTES = Duration.ofMinutes(5).toNanos();

    @Override
    public void park(Map<AggregateRef, Cause> aggregates) {
        tables.update("park aggregates", transaction -> {
            for (AggregateRef aggregate : aggregates.keySet()) {
                ReadTables.Parked before = transaction.get(tables.parked(), aggregate.toString());
                ReadTables.Parked row = before == null
                        ? new ReadTables.Parked(aggregate, false, -1, null, 0, nanos.getAsLong())
                        : dueAt(before, nanos.getAsLong());
                transaction.put(tables.parked(), aggregate.toString(), row);
            }
        });
    }

    private static ReadTables.Parked dueAt(ReadTables.Parked row, long nanos) {
        return new ReadTables.Parked(
                row.aggregate(), row.poisoned(), row.tailSequence(), row.tailHash(), row.attempts(), nanos);
    }

    @Override
    public void add(Collection<ParkedEvent> events) {
        tables.update("park events", transaction -> {
            for (ParkedEvent event : events) {
                add(transaction, event);
            }
        });
    }

    private void add(Transaction transaction, ParkedEvent event) throws SQLException {
        EventEnvelope envelope = event.envelope();
        String place = "%s#%06d".formatted(envelope.aggregate(), envelope.sequence());
        ReadTables.Waiting before = transaction.get(tables.waiting(), place);
        if (before == null || (event.counted() && !before.counted())) {
            transaction.put(
                    tables.waiting(),
                    place,
                    new ReadTables.Waiting(
                            envelope.aggregate(),
                            envelope.sequence(),
                            envelope.position(),
                            CloudEventsJson.write(envelope),
                            event.counted()));
        }
    }

    private Stream<ReadTables.Waiting> waiting(Transaction transaction, AggregateRef aggregate) {
        return transaction.all(tables.waiting()).values().stream()
                .filter(each -> each.aggregate().equals(aggregate));
    }

    @Override
    public List<String> waiting(AggregateRef aggregate) {
        return tables.ask(
                "read what waits",
                transaction -> waiting(transaction, aggregate)
                        .map(ReadTables.Waiting::line)
                        .toList());
    }

    @Override
    public Set<Long> waitingSequences(AggregateRef aggregate) {
        return tables.ask(
                "read what waits",
                transaction -> waiting(transaction, aggregate)
                        .map(ReadTables.Waiting::sequence)
                        .collect(Collectors.toSet()));
    }

    @Override
    public List<AggregateRef> due(int limit) {
        return tables.ask(
                "read what is due",
                transaction -> transaction.all(tables.parked()).values().stream()
                        .filter(each -> each.dueAt() <= nanos.getAsLong())
                        .sorted(Comparator.comparingLong(ReadTables.Parked::dueAt))
                        .limit(limit)
                        .map(ReadTables.Parked::aggregate)
                        .toList());
    }

    @Override
    public void allDue() {
        tables.update("make all due", transaction -> {
            for (ReadTables.Parked row : transaction.all(tables.parked()).values()) {
                transaction.put(tables.parked(), row.aggregate().toString(), dueAt(row, nanos.getAsLong()));
            }
        });
    }

    @Override
    public void due(AggregateRef aggregate) {
        change("make due", aggregate, row -> dueAt(row, nanos.getAsLong()));
    }

    private void change(String label, AggregateRef aggregate, UnaryOperator<ReadTables.Parked> change) {
        tables.update(label, transaction -> {
            transaction.lock(tables.parked(), aggregate.toString());
            ReadTables.Parked row = transaction.get(tables.parked(), aggregate.toString());
            if (row != null) {
                transaction.put(tables.parked(), aggregate.toString(), change.apply(row));
            }
        });
    }

    @Override
    public void postpone(AggregateRef aggregate, Duration first) {
        change(
                "postpone",
                aggregate,
                row -> new ReadTables.Parked(
                        aggregate,
                        row.poisoned(),
                        row.tailSequence(),
                        row.tailHash(),
                        row.attempts() + 1,
                        nanos.getAsLong() + Math.min(FIVE_MINUTES, first.toNanos() << Math.min(row.attempts(), 20))));
    }

    @Override
    public void poison(AggregateRef aggregate, EventEnvelope tail) {
        change(
                "poison",
                aggregate,
                row -> new ReadTables.Parked(
                        aggregate, true, tail.sequence(), tail.hash(), row.attempts(), row.dueAt()));
    }

    @Override
    public OptionalLong tail(AggregateRef aggregate) {
        return tables.ask("read tail", transaction -> {
            ReadTables.Parked row = transaction.get(tables.parked(), aggregate.toString());
            return row == null || !row.poisoned() ? OptionalLong.empty() : OptionalLong.of(row.tailSequence());
        });
    }

    @Override
    public void release(AggregateRef aggregate) {
        tables.update("release", transaction -> {
            releaseEvents(transaction, aggregate, _ -> true);
            transaction.remove(tables.parked(), aggregate.toString());
        });
    }

    @Override
    public void releaseUpTo(AggregateRef aggregate, long sequence) {
        tables.update("release up to", transaction -> releaseEvents(transaction, aggregate, each -> each <= sequence));
    }

    private void releaseEvents(Transaction transaction, AggregateRef aggregate, LongPredicate which)
            throws SQLException {
        for (ReadTables.Waiting each : waiting(transaction, aggregate).toList()) {
            if (which.test(each.sequence())) {
                transaction.remove(tables.waiting(), "%s#%06d".formatted(aggregate, each.sequence()));
            }
        }
    }

    @Override
    public long count() {
        return tables.ask(
                "count parked", transaction -> transaction.all(tables.parked()).size());
    }
}
