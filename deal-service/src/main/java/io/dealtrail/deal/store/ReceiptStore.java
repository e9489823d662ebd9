package io.dealtrail.deal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The receipts of commands: those with events are written by the engine, in the transaction of the events; here they are found again. */
public final class ReceiptStore {

    private final JdbcClient jdbc;

    ReceiptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The receipt of a command that was accepted before.
     *
     * @throws StoreUnavailableException while PostgreSQL cannot be reached
     */
    public Optional<Receipt> find(String commandId) {
        return StoreAccess.reading(() -> jdbc.sql("select * from receipt where command_id = :commandId")
                .param("commandId", commandId)
                .query(ReceiptStore::receipt)
                .optional());
    }

    /**
     * Keeps the receipt of a command that appended nothing.
     *
     * @throws DuplicateCommandException if the command has a receipt already
     * @throws StoreUnavailableException while PostgreSQL cannot be reached; whether it was kept is then open, and does not matter
     */
    public void record(Receipt receipt) {
        try {
            if (StoreAccess.reading(() -> insert(receipt)) == 0) {
                throw new StoreUnavailableException("nothing is stored at present", new StoreHeldException());
            }
        } catch (DuplicateKeyException duplicate) {
            throw new DuplicateCommandException("command " + receipt.commandId() + " has a receipt already");
        }
    }

    private int insert(Receipt receipt) {
        return jdbc.sql("""
                        insert into receipt (command_id, request_hash, aggregate_type, aggregate_id, version, first_position, event_count, recorded_at)
                        select :commandId, :requestHash, :type, :id, :version, :firstPosition, :eventCount, :recordedAt
                        from event_head where held_because is null""")
                .param("commandId", receipt.commandId())
                .param("requestHash", receipt.requestHash())
                .param("type", receipt.aggregate().type().plural())
                .param("id", receipt.aggregate().id())
                .param("version", receipt.version())
                .param("firstPosition", receipt.firstPosition())
                .param("eventCount", receipt.eventCount())
                .param("recordedAt", receipt.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Receipt receipt(ResultSet row, int number) throws SQLException {
        return new Receipt(
                row.getString("command_id"),
                row.getString("request_hash"),
                EventRows.aggregate(row),
                row.getLong("version"),
                row.getLong("first_position"),
                row.getInt("event_count"),
                EventRows.instant(row, "recorded_at"));
    }
}
