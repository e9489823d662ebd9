package io.dealtrail.projection.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Who is let in. */
class LiveHubTest {

    private final LiveHub hub = new LiveHub(new LiveSettings(
            Duration.ofSeconds(15),
            Duration.ofSeconds(3),
            1_000,
            Duration.ofMillis(100),
            256,
            DataSize.ofMegabytes(1),
            Duration.ofMillis(250),
            8_192,
            DataSize.ofMegabytes(16),
            4,
            2,
            3,
            Duration.ofHours(1)));

    @Test
    void admitsAUserUpToTheLimitAndAgainAfterOneLeft() {
        admit("anna");
        LiveHub.Ticket second = admit("anna");
        assertThatExceptionOfType(LiveHub.TooManyStreamsException.class).isThrownBy(() -> admit("anna"));
        second.close();
        assertThat(admit("anna")).isNotNull();
    }

    @Test
    void admitsNoMoreThanTheInstanceCanServe() {
        admit("anna");
        admit("boris");
        admit("clara");
        assertThatExceptionOfType(LiveHub.TooManyStreamsException.class).isThrownBy(() -> admit("dora"));
    }

    @Test
    void findsOutAboutReadersThatHaveGoneBeforeItRefuses() throws InterruptedException {
        Thread gone = Thread.ofVirtual().start(() -> {
            try (LiveHub.Ticket _ = hub.admit("anna")) {
                while (!hub.isProbed()) {
                    LockSupport.park(this);
                }
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
        admit("anna");
        await().until(() -> hub.subscribers() == 2);
        assertThat(admit("anna")).isNotNull();
        gone.join();
        assertThat(hub.subscribers()).isEqualTo(2);
    }

    @Test
    void asksOnlyTheStreamsOfTheUserWhoIsAtTheLimit() throws InterruptedException {
        AtomicBoolean probed = new AtomicBoolean();
        CountDownLatch seated = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        Thread boris = Thread.ofVirtual().start(() -> {
            try (LiveHub.Ticket _ = hub.admit("boris")) {
                seated.countDown();
                asked.await();
                probed.set(hub.isProbed());
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
        seated.await();
        admit("anna");
        admit("anna");
        assertThatExceptionOfType(LiveHub.TooManyStreamsException.class).isThrownBy(() -> admit("anna"));
        asked.countDown();
        boris.join();
        assertThat(probed).isFalse();
    }

    /** Each stream has a thread of its own. */
    private LiveHub.Ticket admit(String user) {
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            return CompletableFuture.supplyAsync(() -> admitHere(user), thread).join();
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof LiveHub.TooManyStreamsException tooMany) {
                throw tooMany;
            }
            throw refused;
        }
    }

    private LiveHub.Ticket admitHere(String user) {
        try {
            return hub.admit(user);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
