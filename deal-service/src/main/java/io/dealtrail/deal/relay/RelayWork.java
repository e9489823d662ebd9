package io.dealtrail.deal.relay;

import io.dealtrail.deal.lock.AdvisoryLock;
import io.dealtrail.deal.lock.SoleWorker;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work of the active relay: one run after the other, each until something fails. */
record RelayWork(RelayParts parts, Signal signal) implements SoleWorker.Work {

    private static final Logger LOG = LoggerFactory.getLogger(RelayWork.class);

    /** Keeps it going on one of all instances. */
    static SoleWorker keptGoing(RelayParts parts, Signal signal, AdvisoryLock lock) {
        RelaySettings settings = parts.settings();
        return new SoleWorker(
                "relay",
                new RelayWork(parts, signal),
                lock,
                new SoleWorker.Pace(
                        settings.enabled(), settings.lockEvery(), settings.retryFrom(), settings.retryUpTo()));
    }

    @Override
    public void run(AdvisoryLock.Held held, BooleanSupplier goOn) {
        try {
            RelayRun.publish(parts, held::requireAlive, run -> loop(run, goOn));
        } finally {
            parts.progress().inactive();
        }
    }

    private void loop(RelayRun run, BooleanSupplier goOn) {
        while (goOn.getAsBoolean()) {
            if (!run.step()) {
                signal.await(parts.settings().pollEvery());
            }
        }
    }

    @Override
    public long done() {
        return parts.progress().position();
    }

    @Override
    public void standsBy() {
        parts.progress().standsBy();
    }

    @Override
    public void failed(Throwable failure) {
        boolean known = parts.progress().lastFailure().isPresent();
        parts.progress().failed(failure);
        if (failure instanceof TopicMismatchException) {
            LOG.error("the relay refuses to publish: {}", failure.getMessage());
        } else if (known) {
            LOG.warn("the relay still cannot publish: {}", failure.toString());
        } else {
            LOG.warn("the relay begins again", failure);
        }
    }

    @Override
    public void wake() {
        signal.wake();
    }
}
