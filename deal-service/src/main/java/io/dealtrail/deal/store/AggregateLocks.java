package io.dealtrail.deal.store;

import java.time.Duration;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Has the commands of one aggregate decided one after the other. Who waits for those before him hears soon that nothing is done: after a
 * while, or as soon as it is his turn if the store has failed another meanwhile, for he would only wait as long again to hear the same.
 */
final class AggregateLocks implements LockFactory {

    private final PessimisticLockFactory locks;
    private volatile long failedAt = System.nanoTime();

    /** @param maxWait how long a command waits for those before it */
    AggregateLocks(Duration maxWait) {
        // The first attempt does not wait.
        locks = PessimisticLockFactory.builder()
                .acquireAttempts(2)
                .lockAttemptTimeout(Math.toIntExact(maxWait.toMillis()))
                .build();
    }

    /** @throws StoreUnavailableException if the command is not to be tried now */
    @Override
    public Lock obtainLock(String aggregate) {
        long begin = System.nanoTime();
        Lock lock = obtain(aggregate);
        if (failedAt - begin > 0) {
            lock.release();
            throw new StoreUnavailableException("the event store failed while " + aggregate + " was waited for", null);
        }
        CurrentUnitOfWork.ifStarted(unitOfWork -> unitOfWork.root().onRollback(this::note));
        return lock;
    }

    private Lock obtain(String aggregate) {
        try {
            return locks.obtainLock(aggregate);
        } catch (LockAcquisitionFailedException busy) {
            throw new StoreUnavailableException("others hold " + aggregate, busy);
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
