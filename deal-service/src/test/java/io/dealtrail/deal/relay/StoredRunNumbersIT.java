package io.dealtrail.deal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealtrail.deal.store.StoreDatabase;
import io.dealtrail.testservers.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of two relays that want to follow the same run, one does. */
class StoredRunNumbersIT {

    private final StoreDatabase database = StoreDatabase.in(PostgresServer.shared());
    private final RunNumbers numbers = new StoredRunNumbers(database.jdbc());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void countsTheRunsOfEachTopic() {
        numbers.follow("deals", 0);
        numbers.follow("deals", 1);
        numbers.follow("other", 0);
        assertThat(numbers.last("deals")).isEqualTo(2);
        assertThat(numbers.last("other")).isEqualTo(1);
        assertThat(numbers.last("third")).isZero();
    }

    @Test
    void letsNobodyFollowARunThatIsNoLongerTheLast() {
        numbers.follow("deals", 0);
        numbers.follow("deals", 1);
        assertThatThrownBy(() -> numbers.follow("deals", 1))
                .isInstanceOf(RelayException.class)
                .hasMessageContaining("another relay");
        assertThat(numbers.last("deals")).isEqualTo(2);
    }
}
