package io.dealtrail.deal.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets one relay over all instances be active: a lock of a PostgreSQL session, which ends with the session. */
final class AdvisoryLock {

    private static final Logger LOG = LoggerFactory.getLogger(AdvisoryLock.class);
    private static final String LOCK = "select pg_try_advisory_lock(hashtextextended(?, 0))";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtextextended(?, 0))";
    private static final int ALIVE_SECONDS = 1;

    private final DataSource dataSource;
    private final String name;

    AdvisoryLock(DataSource dataSource, String name) {
        this.dataSource = dataSource;
        this.name = name;
    }

    /** The lock, where no other session has it. */
    Optional<Held> tryAcquire() {
        try {
            Connection connection = dataSource.getConnection();
            if (ask(connection, LOCK)) {
                return Optional.of(new Held(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException failure) {
            throw new RelayException("the relay's lock cannot be asked for", failure);
        }
    }

    private boolean ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** The lock and the session that it lives in. */
    final class Held implements AutoCloseable {

        private final Connection session;

        private Held(Connection session) {
            this.session = session;
        }

        /** @throws RelayException if the session, and with it the lock, is gone */
        void requireAlive() {
            try {
                if (!session.isValid(ALIVE_SECONDS)) {
                    throw new RelayException("the session of the relay's lock is gone");
                }
            } catch (SQLException failure) {
                throw new RelayException("the session of the relay's lock is gone", failure);
            }
        }

        @Override
        public void close() {
            try (session) {
                if (!ask(session, UNLOCK)) {
                    LOG.warn("the relay's lock was no longer held");
                }
            } catch (SQLException failure) {
                LOG.debug("the relay's lock ends with its session", failure);
            }
        }
    }
}
