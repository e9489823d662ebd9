package io.dealtrail.deal.store;

import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.deal.decision.Expected;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.simulation.Scheduler;
import io.dealtrail.simulation.StoreTables;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The committer of one deal-service: the service's own, over the simulated store. */
public final class WriteSide {

    private static final int CACHED = 1_000;

    private final Scheduler scheduler;
    private final Committer committer;

    private WriteSide(Scheduler scheduler, Committer committer) {
        this.scheduler = scheduler;
        this.committer = committer;
    }

    /** Of all instances over the same tables. */
    public static final class Shared {

        private final StoreTables tables;
        private final SimulatedTransaction.Positions positions = new SimulatedTransaction.Positions();

        public Shared(StoreTables tables) {
            this.tables = tables;
        }
    }

    public static WriteSide start(Shared shared, int maxBatch) {
        StoreTransactions transactions = () -> new SimulatedTransaction(shared.tables, shared.positions);
        Committer committer = new Committer(
                new BatchWriter(transactions, new ChainTails(CACHED)),
                List.of(),
                maxBatch,
                new CommitMeters(new CompositeMeterRegistry()));
        committer.open();
        return new WriteSide(shared.tables.database().scheduler(), committer);
    }

    /** What the committer's thread does. */
    public void live() {
        while (true) {
            scheduler.await(() -> !committer.isIdle());
            committer.step(0);
        }
    }

    /** Queues the events of one command. */
    public Appending submit(
            CommandOrigin origin, List<EventEnvelope> drafts, List<Set<String>> concerns, Expected expected) {
        Append append = new Append(origin, drafts, concerns, expected);
        committer.submit(append);
        return new Appending(append);
    }

    /** What a command hears. */
    public enum Answer {
        DONE,
        NOT_DONE,
        CONFLICT,
        DUPLICATE,
        UNKNOWN
    }

    /** A command on its way. */
    public record Appending(Append append) {

        public boolean isSettled() {
            return append.isSettled();
        }

        /** What came of it, once it is settled. */
        public Answer answer() {
            try {
                append.await(Duration.ZERO);
                return Answer.DONE;
            } catch (StoreUnavailableException notDone) {
                return Answer.NOT_DONE;
            } catch (ConcurrentAppendException conflict) {
                return Answer.CONFLICT;
            } catch (DuplicateCommandException duplicate) {
                return Answer.DUPLICATE;
            } catch (OutcomeUnknownException unknown) {
                return Answer.UNKNOWN;
            }
        }

        /** The events as they are acknowledged. */
        public List<EventEnvelope> events() {
            return append.await(Duration.ZERO);
        }
    }
}
