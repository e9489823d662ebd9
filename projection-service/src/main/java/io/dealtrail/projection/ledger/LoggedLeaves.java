package io.dealtrail.projection.ledger;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.CloudEventsJson;
import io.dealtrail.events.ledger.LedgerLeaf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The leaves of the ledger as this service's own log has them; events that are parked were read from the topic all the same. */
@Repository
class LoggedLeaves {

    private final JdbcClient jdbc;

    LoggedLeaves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next leaves after a position, without a gap, up to another at most; none where the next one is not there yet. */
    List<LedgerLeaf> after(long position, long upTo) {
        List<LedgerLeaf> found = new ArrayList<>();
        for (LedgerLeaf each : applied(position, upTo)) {
            while (each.position() > position + found.size() + 1) {
                Optional<LedgerLeaf> parked = parked(position + found.size() + 1);
                if (parked.isEmpty()) {
                    return found;
                }
                found.add(parked.get());
            }
            found.add(each);
        }
        while (position + found.size() < upTo) {
            Optional<LedgerLeaf> parked = parked(position + found.size() + 1);
            if (parked.isEmpty()) {
                return found;
            }
            found.add(parked.get());
        }
        return found;
    }

    private List<LedgerLeaf> applied(long after, long upTo) {
        return jdbc.sql("""
                        select position, aggregate_type, aggregate_id, sequence, hash from event_log
                        where position > ? and position <= ? order by position""").params(after, upTo).query(LoggedLeaves::leaf).list();
    }

    private Optional<LedgerLeaf> parked(long position) {
        return jdbc.sql("select cloud_event from parked_event where position = ? and counted")
                .param(position)
                .query((row, _) -> LedgerLeaf.of(CloudEventsJson.read(row.getString("cloud_event"))))
                .optional();
    }

    private static LedgerLeaf leaf(ResultSet row, int number) throws SQLException {
        return new LedgerLeaf(
                row.getLong("position"),
                new AggregateRef(
                        AggregateType.ofPlural(row.getString("aggregate_type")), row.getString("aggregate_id")),
                row.getLong("sequence"),
                row.getString("hash"));
    }
}
