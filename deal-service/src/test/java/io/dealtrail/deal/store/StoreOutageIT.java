package io.dealtrail.deal.store;

import static io.dealtrail.deal.store.StoreInstance.partnership;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.dealtrail.testservers.PostgresServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** PostgreSQL goes away under a running store, and comes back. */
class StoreOutageIT {

    private static final Duration BOUND = Duration.ofMillis(2500);

    @Test
    void refusesInTimeWhilePostgresIsAwayAndGoesOnOnceItIsBack() {
        try (PostgresServer server = PostgresServer.startOwn();
                StoreDatabase database = StoreDatabase.in(server);
                StoreInstance store = database.instance()) {
            store.append(partnership("outage"), 0, 1);
            server.kill();
            assertRefused(store);
            assertRefused(store);
            assertThatExceptionOfType(StoreUnavailableException.class)
                    .isThrownBy(() -> database.log().lastPosition());

            server.start();
            await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> store.append(partnership("outage"), 1, 1));
            assertThat(database.log().read(partnership("outage"), 0, 10)).hasSize(2);
        }
    }

    private static void assertRefused(StoreInstance store) {
        long begin = System.nanoTime();
        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> store.append(partnership("outage"), 1, 1));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(BOUND);
    }
}
