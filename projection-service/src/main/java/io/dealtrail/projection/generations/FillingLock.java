package io.dealtrail.projection.generations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcUtils;

/** Lets one instance fill a generation: a lock of a PostgreSQL session, which ends with the session, however the instance ends. */
public final class FillingLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FillingLock.class);
    private static final String TRY = "select pg_try_advisory_lock(hashtextextended('read_side.generation', 0) # ?)";
    private static final int ALIVE_SECONDS = 1;

    private final Connection session;

    private FillingLock(Connection session) {
        this.session = session;
    }

    /** The lock of a generation for this session, where no other has it; else the session is closed. */
    static Optional<FillingLock> tryTake(Connection session, int number) throws SQLException {
        boolean taken = false;
        try {
            taken = ask(session, number);
        } finally {
            if (!taken) {
                JdbcUtils.closeConnection(session);
            }
        }
        return taken ? Optional.of(new FillingLock(session)) : Optional.empty();
    }

    private static boolean ask(Connection session, int number) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(TRY)) {
            statement.setLong(1, number);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** Whether the session is still there, and the lock with it. */
    public boolean isHeld() {
        try {
            return session.isValid(ALIVE_SECONDS);
        } catch (SQLException failed) {
            LOG.debug("The session of a lock is gone", failed);
            return false;
        }
    }

    @Override
    public void close() {
        try (PreparedStatement statement = session.prepareStatement("select pg_advisory_unlock_all()")) {
            statement.execute();
        } catch (SQLException gone) {
            LOG.debug("The session of a lock is gone, and the lock with it", gone);
        } finally {
            JdbcUtils.closeConnection(session);
        }
    }
}
