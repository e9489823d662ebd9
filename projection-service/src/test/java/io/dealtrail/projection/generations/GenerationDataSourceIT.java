package io.dealtrail.projection.generations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.dealtrail.testservers.PostgresServer;
import io.dealtrail.testservers.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Nobody waits for ever for a database that is silent: readers not for long, what fills tables somewhat longer. */
class GenerationDataSourceIT {

    @Test
    void boundsTheWaitOfReadersAndOfWhatFills() throws SQLException {
        TestDatabase database = PostgresServer.shared().createDatabase("projection_pools");
        try (HikariDataSource readers = new HikariDataSource()) {
            readers.setJdbcUrl(database.jdbcUrl());
            readers.setUsername(database.appUser());
            readers.setPassword(database.appPassword());
            readers.addDataSourceProperty("socketTimeout", "10");
            try (GenerationDataSource pools = new GenerationDataSource(readers)) {
                try (Connection reading = pools.getConnection();
                        Connection filling = pools.unrouted()) {
                    assertThat(reading.getNetworkTimeout()).isEqualTo(10_000);
                    assertThat(filling.getNetworkTimeout()).isEqualTo(30_000);
                }
            }
        }
    }
}
