package io.dealtrail.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/** Creates the roles and databases by the same scripts as the containers ({@code deploy/postgres}); running it again changes nothing. */
final class DatabaseSetup {

    private static final List<String> ROLES =
            List.of("deal_owner", "deal_app", "projection_owner", "projection_app", PostgresProcess.ANALYST);
    private static final String DUPLICATE_DATABASE = "42P04";

    private final Secrets secrets;

    DatabaseSetup(Secrets secrets) {
        this.secrets = secrets;
    }

    void run(Connection connection) throws SQLException {
        for (String role : ROLES) {
            tellPassword(connection, role);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(script("roles.sql"));
            for (String sql : script("databases.sql").split(";\\s*", -1)) {
                executeUnlessCreated(statement, sql);
            }
        }
    }

    /** What is said within the database of the read side. */
    static void runInProjections(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script("projections.sql"));
        }
    }

    private void tellPassword(Connection connection, String role) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT set_config(?, ?, false)")) {
            statement.setString(1, "dealtrail." + role);
            statement.setString(2, secrets.of(role));
            statement.execute();
        }
    }

    private static void executeUnlessCreated(Statement statement, String sql) throws SQLException {
        if (sql.isBlank()) {
            return;
        }
        try {
            statement.execute(sql);
        } catch (SQLException failed) {
            if (!DUPLICATE_DATABASE.equals(failed.getSQLState())) {
                throw failed;
            }
        }
    }

    private static String script(String name) {
        try (InputStream in =
                Objects.requireNonNull(DatabaseSetup.class.getResourceAsStream("/postgres/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + name, failed);
        }
    }
}
