package io.dealtrail.deal.lock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcUtils;

/** Lets one of something over all instances be active: a lock of a PostgreSQL session, which ends with the session. */
public final class AdvisoryLock {

    private static final Logger LOG = LoggerFactory.getLogger(AdvisoryLock.class);
    private static final String LOCK = "select pg_try_advisory_lock(hashtextextended(?, 0))";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtextextended(?, 0))";
    private static final int ALIVE_SECONDS = 1;

    private final DataSource dataSource;
    private final String name;

    /** @param name what is locked */
    public AdvisoryLock(DataSource dataSource, String name) {
        this.dataSource = dataSource;
        this.name = name;
    }

    /**
     * The lock, where no other session has it.
     *
     * @throws LockLostException if it cannot be asked for
     */
    public Optional<Held> tryAcquire() {
        try {
            return lockIn(dataSource.getConnection());
        } catch (SQLException failure) {
            throw new LockLostException("lock " + name + " cannot be asked for", failure);
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
    public final class Held implements AutoCloseable {

        private final Connection session;

        private Held(Connection session) {
            this.session = session;
        }

        /**
         * Makes sure that the lock is still held.
         *
         * @throws LockLostException if the session, and with it the lock, is gone
         */
        public void requireAlive() {
            try {
                if (!session.isValid(ALIVE_SECONDS)) {
                    throw new LockLostException("the session of lock " + name + " is gone", null);
                }
            } catch (SQLException failure) {
                throw new LockLostException("the session of lock " + name + " is gone", failure);
            }
        }

        @Override
        public void close() {
            try {
                if (!ask(session, UNLOCK)) {
                    LOG.warn("lock {} was no longer held", name);
                }
            } catch (SQLException failure) {
                LOG.debug("lock {} ends with its session", name, failure);
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
                LOG.warn("the session of lock {} does not end", name, failure);
            }
        }
    }
}
