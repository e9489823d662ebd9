package io.dealtrail.deal.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Sets the array parameters of a statement that unnests them, one array for each property of the same rows. */
final class SqlArrays<T> {

    private final PreparedStatement statement;
    private final List<T> rows;
    private int next;

    SqlArrays(PreparedStatement statement, List<T> rows) {
        this(statement, rows, 1);
    }

    /** @param first the number of the first parameter to set */
    SqlArrays(PreparedStatement statement, List<T> rows, int first) {
        this.statement = statement;
        this.rows = rows;
        this.next = first;
    }

    /** @param type PostgreSQL's name of the elements' type */
    <V> SqlArrays<T> add(String type, IntFunction<@Nullable V[]> array, Function<T, @Nullable V> property)
            throws SQLException {
        Object[] values = rows.stream().map(property).toArray(array);
        statement.setArray(next++, statement.getConnection().createArrayOf(type, values));
        return this;
    }

    /** The number of the parameter after those set so far. */
    int next() {
        return next;
    }
}
