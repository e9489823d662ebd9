package io.dealtrail.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whoever follows docs/ledger.md on a fresh local stack finds the deal as it was signed, and finds out when it no longer is. */
class LedgerDocumentIT {

    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final Page PAGE = Page.of("docs/ledger.md").section("Verify");
    private static final String BUILT = "java -jar ledger-verifier/target/ledger-verifier.jar";
    private static final Path JAR = Path.of("..", "ledger-verifier", "target", "ledger-verifier.jar");

    @TempDir
    private Path folder;

    @Test
    void isCheckedByTheCommandsOfThePage() throws SQLException {
        try (SystemUnderTest system = SystemUnderTest.startWithSeed()) {
            long last = Stored.everything(system.databaseUrl("deals")).size();
            await().atMost(BOUND).until(() -> covered(system) >= last);
            run(system, PAGE.command("/v1/ledger/checkpoints"));
            run(system, PAGE.command("/proof?limit=500' "));
            run(system, PAGE.command("/events?limit=500"));
            assertThat(run(system, PAGE.command("--proof proof.json")))
                    .matches(
                            "OK: \\d+ events of partnerships/nokia-xiaomi in a signed checkpoint of \\d+, the content of each, and 0 .*");
            assertThat(run(system, store(system))).matches("OK: \\d+ events of .*");
            tamper(system, last);
            assertThat(run(system, store(system))).startsWith("BAD: position " + last + ", ");
        }
    }

    private static long covered(SystemUnderTest system) {
        JsonNode items = system.projectionService()
                .get("/v1/ledger/checkpoints?limit=500")
                .json()
                .path("items");
        return items.path(items.size() - 1).path("size").asLong(0);
    }

    private static String store(SystemUnderTest system) {
        return PAGE.command("--checkpoints checkpoints.json")
                .replace(
                        "jdbc:postgresql://localhost:15432/deals --user deal_app",
                        "'" + system.databaseUrl("deals") + "'");
    }

    /** As whoever owns the machine might. */
    private static void tamper(SystemUnderTest system, long position) throws SQLException {
        try (Connection connection = DriverManager.getConnection(system.databaseUrl("deals"));
                Statement statement = connection.createStatement()) {
            statement.execute("alter table event disable trigger append_only");
            statement.execute("update event set actor = 'nobody' where position = " + position);
        }
    }

    private String run(SystemUnderTest system, String command) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String here = system.here(
                command.replace(BUILT, java + " -jar " + JAR.toAbsolutePath().normalize()));
        try (Spawned program = Spawned.in(folder, here)) {
            assertThat(program.exitCode()).as(here + program.lines()).isLessThan(2);
            return program.lines().isEmpty() ? "" : program.lines().getFirst();
        }
    }
}
