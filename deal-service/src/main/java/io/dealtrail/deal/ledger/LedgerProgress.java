package io.dealtrail.deal.ledger;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How far the signer of this instance is: written by it, read by health and metrics. */
final class LedgerProgress {

    private final AtomicLong signed = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private volatile boolean active;
    private volatile long size;
    private volatile @Nullable Throwable failure;

    /** This instance signs now, and everything up to the size is signed and published. */
    void at(long treeSize) {
        size = treeSize;
        active = true;
        failure = null;
    }

    void signed() {
        signed.incrementAndGet();
    }

    void inactive() {
        active = false;
    }

    /** Another instance signs. */
    void standsBy() {
        active = false;
        failure = null;
    }

    void failed(Throwable reason) {
        failures.incrementAndGet();
        failure = reason;
    }

    boolean isActive() {
        return active;
    }

    /** How many events the last checkpoint covers that this instance has published or found published. */
    long size() {
        return size;
    }

    /** How many checkpoints this instance has signed. */
    long signedCount() {
        return signed.get();
    }

    long failures() {
        return failures.get();
    }

    boolean isRefusing() {
        return failure instanceof LedgerRefusal;
    }

    Optional<String> lastFailure() {
        Throwable last = failure;
        return Optional.ofNullable(last)
                .map(reason ->
                        reason instanceof LedgerRefusal ? String.valueOf(reason.getMessage()) : reason.toString());
    }
}
