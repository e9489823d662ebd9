package io.dealtrail.deal.store;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Reads PostgreSQL's answers: what a failure of a statement says about the command and about the server. */
final class SqlFailures {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String RECEIPT_KEY = "receipt_command";
    /** Connection lost, read-only, rolled back, out of resources, lock not available, shut down, system and internal errors. */
    private static final Set<String> UNAVAILABLE = Set.of("08", "25", "40", "53", "55", "57", "58", "XX");

    private SqlFailures() {}

    static boolean isConflict(SQLException failure) {
        return UNIQUE_VIOLATION.equals(failure.getSQLState());
    }

    /** Whether it was the receipt, not the sequence, that existed already. */
    static boolean isDuplicateCommand(SQLException conflict) {
        ServerErrorMessage message = conflict instanceof PSQLException e ? e.getServerErrorMessage() : null;
        return message != null && Objects.equals(message.getConstraint(), RECEIPT_KEY);
    }

    /** Whether the server, not the data, is why the statement failed. */
    static boolean isUnavailable(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.length() < 2 || UNAVAILABLE.contains(state.substring(0, 2));
    }
}
