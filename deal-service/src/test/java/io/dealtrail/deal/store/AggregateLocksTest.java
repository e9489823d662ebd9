package io.dealtrail.deal.store;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.common.lock.Lock;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who waits for an aggregate waits while the store works, and no longer. */
class AggregateLocksTest {

    private static final Duration MAX_WAIT = Duration.ofSeconds(2);

    private final AggregateLocks locks = new AggregateLocks(MAX_WAIT);
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        clients.close();
    }

    @Test
    void letsAllThroughWhileTheStoreWorksHoweverLongTheyWait() throws Exception {
        int millis = 500;
        int count = Math.toIntExact(MAX_WAIT.toMillis() / millis) + 2;
        List<Future<?>> all = IntStream.range(0, count)
                .<Future<?>>mapToObj(_ -> clients.submit(() -> decide(() -> sleep(millis))))
                .toList();
        for (Future<?> each : all) {
            each.get();
        }
    }

    @Test
    void refusesWhoWaitsWhenTheStoreDoesNothing() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<?> holder = clients.submit(() -> decide(() -> {
            held.countDown();
            await(end);
        }));
        held.await();
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> decide(() -> {}));
        end.countDown();
        holder.get();
        decide(() -> {});
    }

    @Test
    void refusesAtOnceWhoWaitedForOneThatTheStoreFailed() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<?> holder = clients.submit(() -> decide(() -> {
            held.countDown();
            await(end);
            throw new StoreUnavailableException("away", null);
        }));
        held.await();
        Thread waiting = Thread.currentThread();
        clients.execute(() -> {
            while (waiting.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            end.countDown();
        });
        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> decide(() -> {}))
                .withMessageContaining("failed while");
        assertThatExceptionOfType(ExecutionException.class).isThrownBy(holder::get);
        decide(() -> {});
    }

    private void decide(Runnable decision) {
        DefaultUnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(new GenericMessage<>("a command"));
        ResultMessage<?> result = unitOfWork.executeWithResult(() -> {
            Lock lock = locks.obtainLock("a partnership");
            unitOfWork.onCleanup(_ -> lock.release());
            decision.run();
            return null;
        });
        if (result.isExceptional()) {
            throw (RuntimeException) result.exceptionResult();
        }
    }

    private static void sleep(int millis) {
        await(new CountDownLatch(1), millis);
    }

    private static void await(CountDownLatch latch) {
        await(latch, 60_000);
    }

    private static void await(CountDownLatch latch, int millis) {
        try {
            boolean _ = latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
