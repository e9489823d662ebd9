package io.dealtrail.projection.generations;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connection that finds its generation with the first statement of each transaction, hence in the snapshot that the transaction reads. The
 * search path is set for the session and only where it differs: setting it anew each time would make the driver forget its prepared statements.
 */
final class RoutedConnection implements InvocationHandler {

    private static final int SECONDS = 2;
    private static final String SET = """
            select case when current_setting('search_path') = search_path then '' else set_config('search_path', search_path, false) end
            from %s""";
    private static final String LIVE = SET.formatted("read_side.live join read_side.generation using (number)");
    /** A schema that is gone is an error: another one in the path may have tables of the same names. */
    private static final String GIVEN = SET.formatted(
            "(values (?, ?)) as given (schema_name, search_path) where to_regnamespace(quote_ident(schema_name)) is not null");

    private final Connection connection;
    private final Optional<Generation> given;
    private boolean routed;

    private RoutedConnection(Connection connection, Optional<Generation> given) {
        this.connection = connection;
        this.given = given;
    }

    static Connection of(Connection connection, Optional<Generation> given) {
        return (Connection) Proxy.newProxyInstance(
                RoutedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new RoutedConnection(connection, given));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        switch (method.getName()) {
            case "createStatement", "prepareStatement", "prepareCall", "setSavepoint" -> route();
            case "commit", "setAutoCommit" -> routed = false;
            // Back to a savepoint, the path is what it was before it.
            case "rollback" -> routed = arguments != null && arguments.length > 0;
            default -> {}
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }

    private void route() throws SQLException {
        if (routed) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(given.isPresent() ? GIVEN : LIVE)) {
            if (given.isPresent()) {
                statement.setString(1, given.get().schema());
                statement.setString(2, given.get().searchPath());
            }
            statement.setQueryTimeout(SECONDS);
            try (ResultSet found = statement.executeQuery()) {
                if (!found.next()) {
                    throw new SQLException(
                            given.map(generation -> "schema " + generation.schema() + " is not there")
                                    .orElse("no generation is live"),
                            "3F000");
                }
            }
        }
        routed = true;
    }
}
