package io.dealtrail.deal.relay;

import io.dealtrail.deal.store.CommitListener;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;

/** Wakes the idle relay after each commit of this instance. */
final class Signal implements CommitListener {

    private final Semaphore woken = new Semaphore(0);

    @Override
    public void committed(long lastPosition) {
        wake();
    }

    /** One permit says it all; on an instance that is not the active relay nobody takes it. */
    void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    /** Waits until woken, or for so long; one that came before counts. */
    void await(Duration atMost) {
        try {
            if (woken.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
