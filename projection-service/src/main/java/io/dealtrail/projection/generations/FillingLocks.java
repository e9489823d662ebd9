package io.dealtrail.projection.generations;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/** The locks of generations, one each. */
@Component
public class FillingLocks {

    private final DataSource dataSource;

    FillingLocks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The lock of a generation, where no other instance has it. */
    public Optional<FillingLock> tryTake(int number) {
        try {
            return FillingLock.tryTake(
                    dataSource.unwrap(GenerationDataSource.class).unrouted(), number);
        } catch (SQLException failed) {
            throw new CannotGetJdbcConnectionException(
                    "The lock of generation " + number + " cannot be asked for", failed);
        }
    }
}
