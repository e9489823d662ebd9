package io.dealtrail.deal.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcUtils;

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
            return lockIn(dataSource.getConnection());
        } catch (SQLException failure) {
            throw new RelayException("the relay's lock cannot be asked for", failure);
        }
    }

    private Optional<Held> lockIn(Connection session) throws SQLException {
        boolean acquired = false;
        try {
            acquired = ask(session, LOCK);
        } finally {
            if (!acquired) {
                JdbcUtils.closeConnection(session);
            }
        }
        return acquired ? Optional.of(new Held(session)) : Optional.empty();
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
            try {
                if (!ask(session, UNLOCK)) {
                    LOG.warn("the relay's lock was no longer held");
                }
            } catch (SQLException failure) {
                LOG.debug("the relay's lock ends with its session", failure);
                endSession();
            } finally {
                JdbcUtils.closeConnection(session);
            }
        }

        /** Back in the pool it would keep the lock from everybody. */
        private void endSession() {
            try {
                session.abort(Runnable::run);
            } catch (SQLException failure) {
                LOG.warn("the session of the relay's lock does not end", failure);
            }
        }
    }
}
