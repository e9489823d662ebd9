package io.dealtrail.projection.intake;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a failing database, which is waited for, from a failing event, which is parked. */
final class Faults {

    /** SQLState classes that speak of the values of one row: data exception, integrity violation, raised by a trigger. */
    private static final Set<String> OF_THE_DATA = Set.of("22", "23", "P0");

    private Faults() {}

    /** Whether trying the same thing again later may succeed, so that nothing may be skipped for it. */
    static boolean ofDatabase(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql) {
                return !OF_THE_DATA.contains(sqlClass(sql.getSQLState()));
            }
            if (each instanceof TransactionException
                    || each instanceof TransientDataAccessException
                    || each instanceof RecoverableDataAccessException) {
                return true;
            }
        }
        return false;
    }

    private static String sqlClass(@Nullable String state) {
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }
}
