package io.dealtrail.deal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All events in the order of their positions, each with the hash that its own continues: read by the ledger.
 *
 * <p>Throws {@link StoreUnavailableException} while PostgreSQL cannot be reached.
 */
public final class ChainedEvents {

    private static final String SELECT = "select "
            + Stream.of(EventRows.COLUMNS.split(","))
                    .map(column -> "e." + column.strip())
                    .collect(Collectors.joining(", "))
            + """
            , p.hash as previous_hash, coalesce(p.position, 0) as previous_position
            from (select * from event where position >= :from order by position limit :limit) e
            left join event p on p.aggregate_type = e.aggregate_type and p.aggregate_id = e.aggregate_id and p.sequence = e.sequence - 1
            order by e.position""";

    private final JdbcClient jdbc;

    ChainedEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code limit} events from a position on (inclusive). */
    public List<ChainedEvent> read(long fromPosition, int limit) {
        return StoreAccess.reading(() -> jdbc.sql(SELECT)
                .param("from", fromPosition)
                .param("limit", limit)
                .query(ChainedEvents::row)
                .list());
    }

    private static ChainedEvent row(ResultSet row, int number) throws SQLException {
        byte[] previous = row.getBytes("previous_hash");
        return new ChainedEvent(
                EventRows.envelope(row, number),
                previous == null ? null : HexFormat.of().formatHex(previous),
                row.getLong("previous_position"));
    }
}
