package io.dealtrail.projection.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row of how far the ledger is verified, and what has arrived and is not verified yet. */
@Repository
class ProgressTable {

    private final JdbcClient jdbc;

    ProgressTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is waiting to be verified. */
    record Arrived(long number, String note) {}

    LedgerProgress read() {
        return jdbc.sql("select * from ledger.progress")
                .query(ProgressTable::row)
                .single();
    }

    /** Locks the row until the transaction ends; nothing where another instance has. */
    Optional<LedgerProgress> lock() {
        return jdbc.sql("select * from ledger.progress for update skip locked")
                .query(ProgressTable::row)
                .optional();
    }

    void arrived(String note) {
        jdbc.sql("insert into ledger.arrived (note) values (?)").param(note).update();
    }

    void readUpTo(long nextOffset) {
        jdbc.sql("update ledger.progress set next_offset = ?").param(nextOffset).update();
    }

    Optional<Arrived> oldest() {
        return jdbc.sql("select number, note from ledger.arrived order by number limit 1")
                .query((row, _) -> new Arrived(row.getLong("number"), row.getString("note")))
                .optional();
    }

    void settled(Arrived arrived) {
        jdbc.sql("delete from ledger.arrived where number = ?")
                .param(arrived.number())
                .update();
        jdbc.sql("update ledger.progress set failure = null, failed_at = null where failure is not null")
                .update();
    }

    void grown(long leaves) {
        jdbc.sql("update ledger.progress set grown = ?").param(leaves).update();
    }

    void verified(long size) {
        jdbc.sql("update ledger.progress set verified = ?, verified_at = now()")
                .param(size)
                .update();
    }

    /** What has grown since the last verified checkpoint is not to be used again: it may be wrong. */
    void failed(String reason) {
        jdbc.sql("""
                        update ledger.progress set failure = :reason, grown = verified,
                            failed_at = case when failure = :reason then failed_at else now() end""").param("reason", reason).update();
    }

    private static LedgerProgress row(ResultSet row, int number) throws SQLException {
        return new LedgerProgress(
                row.getLong("next_offset"),
                row.getLong("grown"),
                row.getLong("verified"),
                instant(row, "verified_at"),
                row.getString("failure"),
                instant(row, "failed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
