package io.dealtrail.projection.generations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Migrations run while instances of older software are at the same tables: nothing that those may use is taken away. See ADR 10. */
class MigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern TAKES_AWAY = Pattern.compile(
            "\\b(drop\\s+(table|column|view|function|constraint|schema)|rename|truncate|set\\s+not\\s+null|alter\\s+column\\s+\\w+\\s+(set\\s+data\\s+)?type)\\b",
            Pattern.CASE_INSENSITIVE);

    @Test
    void onlyAddButForTheOneThatIsOlderThanGenerations() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            assertThat(files.filter(MigrationsTest::takesAway)
                            .map(file -> file.getFileName().toString()))
                    .containsExactly("V16__size.sql");
        }
    }

    private static boolean takesAway(Path migration) {
        try {
            return TAKES_AWAY.matcher(Files.readString(migration)).find();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
