package io.dealtrail.deal.store;

import io.dealtrail.events.EventEnvelope;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Commits a batch of appends in one transaction and settles each of them. What fails one command fails only that command; what fails the
 * store fails the batch.
 */
final class BatchWriter {

    /** Which appends of a batch are written. */
    @FunctionalInterface
    private interface Choice {
        List<Append> from(StoreTransaction transaction, List<Append> batch) throws SQLException;
    }

    private final StoreTransactions transactions;
    private final ChainTails tails;

    BatchWriter(StoreTransactions transactions, ChainTails tails) {
        this.transactions = transactions;
        this.tails = tails;
    }

    /**
     * Every append is settled when this returns.
     *
     * @return the last position given out, nothing where no append could be stored
     * @throws StoreUnavailableException if nothing of those not yet settled was stored
     * @throws OutcomeUnknownException if the connection broke around COMMIT
     */
    OptionalLong write(List<Append> batch) {
        try {
            return commit(batch, (_, all) -> all);
        } catch (SQLException failure) {
            return afterFailure(batch, failure);
        }
    }

    private OptionalLong afterFailure(List<Append> batch, SQLException failure) {
        tails.forget();
        if (SqlFailures.isUnavailable(failure)) {
            throw new StoreUnavailableException("the event store did not take the events", failure);
        }
        if (batch.size() == 1) {
            batch.getFirst().failed(reason(batch.getFirst(), failure));
            return OptionalLong.empty();
        }
        return SqlFailures.isConflict(failure) ? writeChecked(batch) : writeEachAlone(batch);
    }

    private OptionalLong writeChecked(List<Append> batch) {
        try {
            return commit(batch, ConflictCheck::failConflicting);
        } catch (SQLException failure) {
            if (SqlFailures.isUnavailable(failure)) {
                throw new StoreUnavailableException("the event store did not take the events", failure);
            }
            return writeEachAlone(batch);
        }
    }

    private OptionalLong writeEachAlone(List<Append> batch) {
        OptionalLong last = OptionalLong.empty();
        for (Append append : batch) {
            if (!append.isSettled()) {
                OptionalLong written = write(List.of(append));
                last = written.isPresent() ? written : last;
            }
        }
        return last;
    }

    private static RuntimeException reason(Append append, SQLException failure) {
        if (!SqlFailures.isConflict(failure)) {
            return new IllegalStateException("the event store refuses the events of " + append.aggregate(), failure);
        }
        return SqlFailures.isDuplicateCommand(failure)
                ? ConflictCheck.duplicate(append)
                : ConflictCheck.overtaken(append);
    }

    private OptionalLong commit(List<Append> batch, Choice choice) throws SQLException {
        try (StoreTransaction transaction = begin()) {
            List<Append> open =
                    batch.stream().filter(append -> !append.isSettled()).toList();
            List<Append> chosen = Expectations.failOutdated(transaction, choice.from(transaction, open));
            List<Chained> chained = chain(chosen, tails.before(transaction, chosen));
            if (chained.isEmpty()) {
                return OptionalLong.empty();
            }
            long base = insert(transaction, chained);
            commit(transaction);
            return OptionalLong.of(settle(chained, base));
        }
    }

    private StoreTransaction begin() {
        try {
            return transactions.begin();
        } catch (SQLException failure) {
            tails.forget();
            throw new StoreUnavailableException("the event store cannot be reached", failure);
        }
    }

    private void commit(StoreTransaction transaction) {
        try {
            transaction.commit();
        } catch (SQLException failure) {
            tails.forget();
            throw new OutcomeUnknownException("the connection broke while the events were committed", failure);
        }
    }

    /** An append with the hashes of its events. */
    private record Chained(Append append, List<EventEnvelope> events) {}

    private static List<Chained> chain(List<Append> batch, Map<Append, String> before) {
        List<Chained> chained = new ArrayList<>();
        for (Append append : batch) {
            String previous = before.get(append);
            if (previous == null && append.firstSequence() > 0) {
                append.failed(ConflictCheck.overtaken(append));
            } else {
                chained.add(new Chained(append, chain(append.drafts(), previous)));
            }
        }
        return chained;
    }

    private static List<EventEnvelope> chain(List<EventEnvelope> drafts, @Nullable String before) {
        List<EventEnvelope> events = new ArrayList<>();
        String previous = before;
        for (EventEnvelope draft : drafts) {
            previous = draft.expectedHash(previous);
            events.add(draft.withHash(previous));
        }
        return events;
    }

    private static long insert(StoreTransaction transaction, List<Chained> chained) throws SQLException {
        List<EventEnvelope> events = new ArrayList<>();
        List<Receipt> receipts = new ArrayList<>();
        List<Concern> concerns = new ArrayList<>();
        for (Chained each : chained) {
            for (int i = 0; i < each.events().size(); i++) {
                long offset = events.size() + i + 1L;
                each.append()
                        .concerns()
                        .get(i)
                        .forEach(key -> concerns.add(
                                new Concern(key, offset, each.append().aggregate())));
            }
            receipts.add(Envelopes.receipt(each.append().origin(), each.events(), events.size() + 1L));
            events.addAll(each.events());
        }
        return transaction.append(events, receipts, concerns);
    }

    private long settle(List<Chained> chained, long base) {
        long position = base;
        for (Chained each : chained) {
            List<EventEnvelope> committed = Envelopes.from(each.events(), position + 1);
            position += committed.size();
            tails.committed(committed.getLast());
            each.append().committed(committed);
        }
        return position;
    }
}
