package io.dealtrail.deal.store;

import io.dealtrail.events.EventEnvelope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;

/** A transaction of the event store on a connection of the pool, which rolls back what is open when the connection comes back. */
final class PostgresTransaction implements StoreTransaction {

    private static final String LOCK = "select position from event_head for update";

    private final Connection connection;

    private PostgresTransaction(Connection connection) {
        this.connection = connection;
    }

    static StoreTransaction begin(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        boolean begun = false;
        try {
            connection.setAutoCommit(false);
            begun = true;
            return new PostgresTransaction(connection);
        } finally {
            if (!begun) {
                JdbcUtils.closeConnection(connection);
            }
        }
    }

    @Override
    public void lockHead() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.execute();
        }
    }

    @Override
    public Set<Append> duplicates(List<Append> batch) throws SQLException {
        return BatchQueries.duplicates(connection, batch);
    }

    @Override
    public Set<Append> overtaken(List<Append> batch) throws SQLException {
        return BatchQueries.overtaken(connection, batch);
    }

    @Override
    public Set<Append> outdated(List<Append> batch) throws SQLException {
        return OutdatedQuery.run(connection, batch);
    }

    @Override
    public Map<Append, String> hashesBefore(List<Append> batch) throws SQLException {
        return BatchQueries.hashesBefore(connection, batch);
    }

    @Override
    public long append(List<EventEnvelope> events, List<Receipt> receipts, List<Concern> concerns) throws SQLException {
        return AppendStatement.execute(connection, events, receipts, concerns);
    }

    @Override
    public void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() {
        JdbcUtils.closeConnection(connection);
    }
}
