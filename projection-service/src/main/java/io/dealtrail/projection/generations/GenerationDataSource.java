package io.dealtrail.projection.generations;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Gives connections that find their generation; what fills tables takes them from a pool of its own and never waits in the readers' way. */
final class GenerationDataSource extends DelegatingDataSource implements AutoCloseable {

    /** Two for each of three generations that are fed, one for each of two locks, and some for who looks how far they are. */
    private static final int FILLING = 12;

    /** How long one statement of theirs may be under way: a batch is larger than an answer. */
    private static final int FILLING_MILLIS = 30_000;

    private final HikariDataSource filling = new HikariDataSource();

    GenerationDataSource(HikariDataSource readers) {
        super(readers);
        readers.copyStateTo(filling);
        filling.setPoolName("filling");
        filling.setMaximumPoolSize(FILLING);
        filling.setMinimumIdle(1);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Optional<Generation> given = InGeneration.current();
        return RoutedConnection.of(given.isPresent() ? unrouted() : super.getConnection(), given);
    }

    /** A connection outside of all generations, e.g. for a lock that lives as long as it. */
    Connection unrouted() throws SQLException {
        Connection connection = filling.getConnection();
        // Until it goes back to the pool; the two pools share what they tell the driver.
        connection.setNetworkTimeout(Runnable::run, FILLING_MILLIS);
        return connection;
    }

    @Override
    public void close() {
        filling.close();
    }
}
