package io.dealtrail.deal.store;

import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.deal.decision.Expected;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** One command's events on their way into the store: given to the committer by the caller, which waits here for what became of them. */
final class Append {

    private enum Turn {
        WAITING,
        TAKEN,
        GIVEN_UP
    }

    private final CommandOrigin origin;
    private final List<EventEnvelope> drafts;
    private final List<Set<String>> concerns;
    private final Expected expected;
    private final CompletableFuture<List<EventEnvelope>> result = new CompletableFuture<>();
    private final AtomicReference<Turn> turn = new AtomicReference<>(Turn.WAITING);
    private final long madeAt = System.nanoTime();

    /**
     * An append that is still to be queued.
     *
     * @param drafts of one aggregate, at least one, in sequence; their positions and hashes are still to be made
     * @param concerns what each of them is about beyond its own aggregate
     * @param expected what the decision knew of other aggregates
     */
    Append(CommandOrigin origin, List<EventEnvelope> drafts, List<Set<String>> concerns, Expected expected) {
        this.origin = origin;
        this.drafts = List.copyOf(drafts);
        this.concerns = List.copyOf(concerns);
        this.expected = expected;
        if (this.drafts.stream().anyMatch(draft -> !draft.aggregate().equals(aggregate()))) {
            throw new IllegalArgumentException("one command appends to one aggregate");
        }
    }

    CommandOrigin origin() {
        return origin;
    }

    List<EventEnvelope> drafts() {
        return drafts;
    }

    List<Set<String>> concerns() {
        return concerns;
    }

    Expected expected() {
        return expected;
    }

    AggregateRef aggregate() {
        return drafts.getFirst().aggregate();
    }

    long firstSequence() {
        return drafts.getFirst().sequence();
    }

    /** Since it was made. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - madeAt);
    }

    /** The committer's claim; false once the caller has given up. */
    boolean take() {
        return turn.compareAndSet(Turn.WAITING, Turn.TAKEN);
    }

    void committed(List<EventEnvelope> envelopes) {
        result.complete(envelopes);
    }

    /** Without effect once it is known to be committed. */
    void failed(RuntimeException reason) {
        result.completeExceptionally(reason);
    }

    boolean isSettled() {
        return result.isDone();
    }

    /** Waits for the commit; for its turn no longer than {@code maxWait}, once taken until it is settled. */
    List<EventEnvelope> await(Duration maxWait) {
        try {
            return result.get(maxWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (turn.compareAndSet(Turn.WAITING, Turn.GIVEN_UP)) {
                throw new StoreUnavailableException("the event store is too busy", e);
            }
            return awaitTaken();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw reason(e);
        }
    }

    private List<EventEnvelope> awaitTaken() {
        try {
            return result.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw reason(e);
        }
    }

    private RuntimeException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return turn.compareAndSet(Turn.WAITING, Turn.GIVEN_UP)
                ? new StoreUnavailableException("interrupted before the command was stored", e)
                : new OutcomeUnknownException("interrupted while the command was being stored", e);
    }

    private static RuntimeException reason(ExecutionException e) {
        return e.getCause() instanceof RuntimeException reason ? reason : new IllegalStateException(e);
    }
}
