package io.dealtrail.deal.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Commands are answered while no virtual thread gets on, as where all their carriers wait in the initialisation of classes. */
class CarriersIT {

    private final Client client = RunningService.shared().client();

    @Test
    void answersCommandsAndReadsWithoutAnyCarrier() throws InterruptedException {
        AtomicBoolean held = new AtomicBoolean(true);
        int carriers = Runtime.getRuntime().availableProcessors();
        CountDownLatch taken = new CountDownLatch(carriers);
        for (int carrier = 0; carrier < carriers; carrier++) {
            Thread.startVirtualThread(() -> {
                taken.countDown();
                while (held.get()) {
                    Thread.onSpinWait();
                }
            });
        }
        AtomicBoolean carried = new AtomicBoolean();
        Thread left;
        try {
            assertThat(taken.await(10, TimeUnit.SECONDS)).isTrue();
            left = Thread.startVirtualThread(() -> carried.set(true));

            Deals deals = Deals.open(client);
            deals.sign("A1").isStatus(201);
            assertThat(deals.history().isStatus(200).json()).hasSize(2);

            assertThat(carried)
                    .as("a virtual thread found a carrier, so this test shows nothing")
                    .isFalse();
        } finally {
            held.set(false);
        }
        await().until(() -> !left.isAlive());
    }
}
