package io.dealtrail.deal.store;

import static io.dealtrail.deal.store.StoreInstance.partnership;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.dealtrail.testservers.PostgresServer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** PostgreSQL goes away under a running store, and comes back. */
class StoreOutageIT {

    /** How long who is told that nothing was stored waits for it at most. */
    static final Duration BOUND = Duration.ofMillis(2500);

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
            await().atMost(Duration.ofSeconds(10))
                    .ignoreException(StoreUnavailableException.class)
                    .untilAsserted(() -> store.append(partnership("outage"), 1, 1));
            assertThat(database.log().read(partnership("outage"), 0, 10)).hasSize(2);
        }
    }

    @Test
    void saysThatTheOutcomeIsUnknownWhenTheConnectionBreaksAroundCommit() {
        try (StoreDatabase database = StoreDatabase.in(PostgresServer.shared());
                StoreInstance breaking = new StoreInstance(new BreaksAfterCommit(database.pool()), List.of());
                StoreInstance store = database.instance()) {
            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> breaking.append(partnership("doubtful"), 0, 1, "in-doubt"));

            assertThat(new ReceiptStore(database.jdbc()).find("in-doubt")).isPresent();
            assertThatExceptionOfType(DuplicateCommandException.class)
                    .isThrownBy(() -> store.append(partnership("doubtful"), 1, 1, "in-doubt"));
        }
    }

    /** Gives connections whose COMMIT reaches the server while its answer is lost. */
    private static final class BreaksAfterCommit extends DelegatingDataSource {

        BreaksAfterCommit(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> call(real, method, arguments));
        }

        private static @Nullable Object call(Connection real, Method method, @Nullable Object @Nullable [] arguments)
                throws SQLException, IllegalAccessException, InvocationTargetException {
            Object answer = method.invoke(real, arguments);
            if (method.getName().equals("commit")) {
                throw new SQLException("the connection is gone", "08006");
            }
            return answer;
        }
    }

    private static void assertRefused(StoreInstance store) {
        long begin = System.nanoTime();
        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> store.append(partnership("outage"), 1, 1));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(BOUND);
    }
}
