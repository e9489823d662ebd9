package io.dealtrail.projection.intake;

import io.dealtrail.projection.log.AppliedWatermark;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs what applies events in a transaction, and tells of it only once it has committed. */
@Component
class Commits {

    private final TransactionTemplate transaction;
    private final AppliedWatermark watermark;
    private final IntakeStatus status;

    Commits(PlatformTransactionManager transactions, AppliedWatermark watermark, IntakeStatus status) {
        this.transaction = new TransactionTemplate(transactions);
        this.watermark = watermark;
        this.status = status;
    }

    /** The outcome, committed. */
    Applier.Outcome run(Supplier<Applier.Outcome> work) {
        Applier.Outcome outcome = Objects.requireNonNull(transaction.execute(_ -> work.get()));
        watermark.committed(outcome.watermark());
        status.applied(outcome);
        return outcome;
    }
}
