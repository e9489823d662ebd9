package io.dealtrail.deal.ledger;

import io.dealtrail.deal.lock.AdvisoryLock;
import io.dealtrail.deal.lock.SoleWorker;
import io.dealtrail.deal.relay.OrderedTopic;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work of the one signer: one run after the other, each until something fails. */
final class LedgerWork implements SoleWorker.Work {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerWork.class);

    private final LedgerParts parts;
    private final Semaphore woken = new Semaphore(0);

    private LedgerWork(LedgerParts parts) {
        this.parts = parts;
    }

    /** Keeps it going on one of all instances. */
    static SoleWorker keptGoing(LedgerParts parts, AdvisoryLock lock) {
        LedgerSettings settings = parts.settings();
        return new SoleWorker(
                "ledger",
                new LedgerWork(parts),
                lock,
                new SoleWorker.Pace(true, settings.lockEvery(), settings.retryFrom(), settings.retryUpTo()));
    }

    @Override
    public void run(AdvisoryLock.Held held, BooleanSupplier goOn) {
        Runnable mayGoOn = () -> {
            held.requireAlive();
            requireNoHold();
        };
        mayGoOn.run();
        try (OrderedTopic topic = parts.topics().open(parts.settings().topic(), held::requireAlive)) {
            SigningRun run = new SigningRun(parts, new PublishedCheckpoints(topic, parts.keys()), mayGoOn);
            run.begin();
            while (goOn.getAsBoolean()) {
                mayGoOn.run();
                if (!run.step()) {
                    pause();
                }
            }
        } finally {
            parts.progress().inactive();
        }
    }

    private void requireNoHold() {
        parts.hold().reason().ifPresent(because -> {
            throw new LedgerRefusal("the event store is held: " + because);
        });
    }

    private void pause() {
        try {
            if (woken.tryAcquire(parts.settings().pollEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("the ledger is told to stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public long done() {
        return parts.progress().size();
    }

    @Override
    public void standsBy() {
        parts.progress().standsBy();
    }

    @Override
    public void failed(Throwable failure) {
        boolean known = parts.progress().lastFailure().isPresent();
        parts.progress().failed(failure);
        if (failure instanceof LedgerRefusal) {
            LOG.error("the ledger is not signed: {}", failure.getMessage());
        } else if (known) {
            LOG.warn("the ledger still cannot be signed: {}", failure.toString());
        } else {
            LOG.warn("the signer of the ledger begins again", failure);
        }
    }

    @Override
    public void wake() {
        woken.release();
    }
}
