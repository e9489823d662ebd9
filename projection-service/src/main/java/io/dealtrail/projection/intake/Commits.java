package io.dealtrail.projection.intake;

import io.dealtrail.projection.log.AppliedWatermark;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs what applies events in a transaction, and tells of it only once it has committed. */
final class Commits {

    private final TransactionTemplate transaction;
    private final AppliedWatermark watermark;
    private final IntakeStatus status;
    private final BooleanSupplier counts;

    /**
     * @param counts whether the watermark of what was done is to be told of; asked in the transaction, when it holds its watermark: until it has
     *     committed the live generation cannot change
     */
    Commits(
            PlatformTransactionManager transactions,
            AppliedWatermark watermark,
            IntakeStatus status,
            BooleanSupplier counts) {
        this.transaction = new TransactionTemplate(transactions);
        this.watermark = watermark;
        this.status = status;
        this.counts = counts;
    }

    /** The outcome, committed. */
    Applier.Outcome run(Supplier<Applier.Outcome> work) {
        Committed committed = Objects.requireNonNull(transaction.execute(_ -> {
            Applier.Outcome outcome = work.get();
            return new Committed(outcome, counts.getAsBoolean());
        }));
        if (committed.counts()) {
            watermark.committed(committed.outcome().watermark());
        }
        status.applied(committed.outcome());
        return committed.outcome();
    }

    /** An outcome, and whether it is to be told of. */
    private record Committed(Applier.Outcome outcome, boolean counts) {}
}
