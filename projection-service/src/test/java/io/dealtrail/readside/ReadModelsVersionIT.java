package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.projection.generations.ReadModelsVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The version of the read models is raised with every change of what they write: the tables of servers that run are made anew only by that. */
class ReadModelsVersionIT {

    private static final Path APPROVED = Path.of("src/test/resources/read-models-version.txt");

    @Test
    void isRaisedWithEveryChangeOfTheRows() throws IOException, SQLException {
        String version = "version " + ReadModelsVersion.CURRENT.number();
        String rows = rows().entrySet().stream()
                .map(table -> table.getKey() + " " + table.getValue())
                .collect(Collectors.joining("\n", "\n", "\n"));
        String approved = Files.exists(APPROVED) ? Files.readString(APPROVED) : "";
        if (Boolean.getBoolean("approve") && !approved.startsWith(version + "\n")) {
            Files.writeString(APPROVED, version + rows);
            return;
        }
        assertThat(version + rows)
                .as(
                        "The same events give other rows than before: raise ReadModelsVersion.CURRENT, then -Dapprove=true notes the new rows")
                .isEqualTo(approved);
    }

    private static Map<String, String> rows() throws SQLException {
        try (TestIssuer issuer = TestIssuer.start();
                ReadSide side = ReadSide.start(issuer, Map.of())) {
            side.apply(RebuildIT.history());
            try (Connection connection = side.dataSource().getConnection()) {
                JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                sql.sql("set time zone 'UTC'").update();
                return new TreeMap<>(Tables.of(sql, "public"));
            }
        }
    }
}
