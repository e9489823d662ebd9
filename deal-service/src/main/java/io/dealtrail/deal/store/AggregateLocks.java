package io.dealtrail.deal.store;

import java.time.Duration;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Has the commands of one aggregate decided one after the other. A command waits for those before it while the store gets commands done.
 * It hears that nothing is done when the store has done none for a while, or as soon as it is its turn if the store has failed another
 * meanwhile, for it would only wait as long again to hear the same.
 */
final class AggregateLocks implements LockFactory {

    private static final int LOOKS_UP_AFTER_MILLIS = 100;
    // The first attempt does not wait, and the last only fails.
    private static final int ATTEMPTS_THAT_WAIT_ONCE = 3;

    private final PessimisticLockFactory locks = PessimisticLockFactory.builder()
            .acquireAttempts(ATTEMPTS_THAT_WAIT_ONCE)
            .lockAttemptTimeout(LOOKS_UP_AFTER_MILLIS)
            .build();
    private final long maxWait;
    private volatile long failedAt = System.nanoTime();
    private volatile long doneAt = System.nanoTime();

    /** @param maxWait how long a command waits for those before it while the store gets nothing done */
    AggregateLocks(Duration maxWait) {
        this.maxWait = maxWait.toNanos();
    }

    /** @throws StoreUnavailableException if the command is not to be tried now */
    @Override
    public Lock obtainLock(String aggregate) {
        long begin = System.nanoTime();
        Lock lock = obtain(aggregate, begin);
        if (failedAt - begin > 0) {
            lock.release();
            throw new StoreUnavailableException("the event store failed while " + aggregate + " was waited for", null);
        }
        CurrentUnitOfWork.ifStarted(unitOfWork -> {
            unitOfWork.root().afterCommit(_ -> doneAt = System.nanoTime());
            unitOfWork.root().onRollback(this::note);
        });
        return lock;
    }

    private Lock obtain(String aggregate, long begin) {
        while (true) {
            try {
                return locks.obtainLock(aggregate);
            } catch (LockAcquisitionFailedException busy) {
                long now = System.nanoTime();
                boolean interrupted = Thread.currentThread().isInterrupted();
                if (interrupted || Math.min(now - begin, now - doneAt) > maxWait) {
                    throw new StoreUnavailableException("others hold " + aggregate, busy);
                }
            }
        }
    }

    /** Before the lock is released, which is when a unit of work is cleaned up. */
    private void note(UnitOfWork<?> unitOfWork) {
        Throwable failure = unitOfWork.getExecutionResult().getExceptionResult();
        if (failure instanceof StoreUnavailableException || failure instanceof OutcomeUnknownException) {
            failedAt = System.nanoTime();
        }
    }
}
