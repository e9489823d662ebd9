package io.dealtrail.projection.partnerships;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.CalendarNotice;
import io.dealtrail.events.EventCatalog;
import io.dealtrail.events.EventName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The database tells notices from other events by their names. */
class CalendarNoticesTest {

    private static final Path MIGRATION =
            Path.of("src", "main", "resources", "db", "migration", "V14__calendar_notices.sql");

    @Test
    void areAllNamedInTheirMigration() throws IOException {
        assertThat(EventCatalog.names().stream()
                        .filter(name -> CalendarNotice.class.isAssignableFrom(
                                Objects.requireNonNull(EventCatalog.classOf(name))))
                        .map(EventName::name))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Files.readString(MIGRATION)).contains("'" + name + "'"));
    }
}
