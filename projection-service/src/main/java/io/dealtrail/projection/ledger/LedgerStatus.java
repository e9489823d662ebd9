package io.dealtrail.projection.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How far the ledger is verified, as this instance last saw it: for health, metrics and operators. A change for the worse is logged once. */
@Component
class LedgerStatus {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerStatus.class);

    private volatile LedgerProgress progress = LedgerProgress.NONE;
    private volatile @Nullable String interruption;

    void at(LedgerProgress reached) {
        String failure = reached.failure();
        if (failure != null && !failure.equals(progress.failure())) {
            LOG.error("the audit ledger does not verify: {}", failure);
        } else if (failure == null && progress.failure() != null) {
            LOG.info("the audit ledger verifies again, up to position {}", reached.verified());
        }
        progress = reached;
        interruption = null;
    }

    /** Kafka or the database does not answer. */
    void interrupted(RuntimeException failure) {
        if (interruption == null) {
            LOG.warn("checkpoints cannot be followed at present", failure);
        }
        interruption = failure.toString();
    }

    LedgerProgress progress() {
        return progress;
    }

    boolean isFailing() {
        return progress.failure() != null;
    }

    Optional<String> interruption() {
        return Optional.ofNullable(interruption);
    }
}
