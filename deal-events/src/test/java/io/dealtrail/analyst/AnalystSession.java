package io.dealtrail.analyst;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A session of a role that may ask by SQL. */
public final class AnalystSession implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Connection connection;

    private AnalystSession(Connection connection) {
        this.connection = connection;
    }

    /** Opens one, in which instants are written in UTC. */
    public static AnalystSession open(String jdbcUrl) {
        try {
            AnalystSession session = new AnalystSession(DriverManager.getConnection(jdbcUrl));
            session.run("set time zone 'UTC'");
            return session;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The rows of a query, each as JSON by the names of its columns. */
    public List<JsonNode> rows(String sql, @Nullable Object... parameters) {
        try (PreparedStatement statement =
                connection.prepareStatement("select to_jsonb(answer)::text from (" + sql + ") as answer")) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<JsonNode> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(JSON.readTree(rows.getString(1)));
                }
                return found;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** Runs a statement; gives the SQL state with which PostgreSQL refused it, {@code null} where it did not. */
    public @Nullable String refusal(String sql) {
        try {
            run(sql);
            return null;
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    /** Runs a statement that has no answer, or none that matters. */
    public void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
