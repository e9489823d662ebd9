package io.dealtrail.projection.generations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

/** The pool of what fills tables is like that of the readers, and takes nothing away from it. */
class GenerationDataSourceTest {

    @Test
    void leavesReadersTheirTimeLimit() {
        try (HikariDataSource readers = new HikariDataSource()) {
            readers.setJdbcUrl("jdbc:postgresql://localhost:1/none");
            readers.addDataSourceProperty("socketTimeout", "10");
            try (GenerationDataSource _ = new GenerationDataSource(readers)) {
                assertThat(readers.getDataSourceProperties().getProperty("socketTimeout"))
                        .isEqualTo("10");
            }
        }
    }
}
