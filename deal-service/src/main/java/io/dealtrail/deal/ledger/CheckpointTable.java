package io.dealtrail.deal.ledger;

import io.dealtrail.events.ledger.Frontier;
import io.dealtrail.events.ledger.TreeHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of signed checkpoints: appended to by the one signer, read by the next run of it. */
final class CheckpointTable {

    private static final String COLUMNS = "select tree_size, previous_size, note, frontier, signed_at from checkpoint ";

    private final JdbcClient jdbc;

    CheckpointTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredCheckpoint> last() {
        return jdbc.sql(COLUMNS + "order by tree_size desc limit 1")
                .query(CheckpointTable::read)
                .optional();
    }

    Optional<StoredCheckpoint> of(long size) {
        return jdbc.sql(COLUMNS + "where tree_size = ?")
                .param(size)
                .query(CheckpointTable::read)
                .optional();
    }

    /** The next ones after a size, in order. */
    List<StoredCheckpoint> after(long size, int limit) {
        return jdbc.sql(COLUMNS + "where tree_size > ? order by tree_size limit ?")
                .params(size, limit)
                .query(CheckpointTable::read)
                .list();
    }

    /** Fails where another signer has added one after the same. */
    void add(StoredCheckpoint checkpoint) {
        jdbc.sql("""
                        insert into checkpoint (tree_size, previous_size, note, frontier, signed_at)
                        values (:size, :previous, :note, :frontier, :at)""")
                .param("size", checkpoint.size())
                .param("previous", checkpoint.previousSize())
                .param("note", checkpoint.note())
                .param(
                        "frontier",
                        checkpoint.tree().peaks().stream().map(TreeHash::bytes).toArray(byte[][]::new))
                .param("at", OffsetDateTime.ofInstant(checkpoint.signedAt(), ZoneOffset.UTC))
                .update();
    }

    /** @throws LedgerRefusal where its tree is none */
    private static StoredCheckpoint read(ResultSet row, int number) throws SQLException {
        return new StoredCheckpoint(
                row.getString("note"),
                row.getLong("previous_size"),
                tree(row.getLong("tree_size"), (byte[][])
                        row.getArray("frontier").getArray()),
                row.getObject("signed_at", OffsetDateTime.class).toInstant());
    }

    private static Frontier tree(long size, byte[][] peaks) {
        try {
            return new Frontier(size, Stream.of(peaks).map(TreeHash::of).toList());
        } catch (IllegalArgumentException none) {
            throw new LedgerRefusal("the checkpoint of " + size + " events was changed: " + none.getMessage());
        }
    }
}
