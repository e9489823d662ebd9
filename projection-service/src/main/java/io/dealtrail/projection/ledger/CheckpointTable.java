package io.dealtrail.projection.ledger;

import io.dealtrail.events.ledger.SignedNote;
import io.dealtrail.events.ledger.TreeHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of verified checkpoints. */
@Repository
class CheckpointTable {

    private static final String SELECT = "select tree_size, root, note, verified_at from ledger.checkpoint ";

    private final JdbcClient jdbc;

    CheckpointTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SignedNote note) {
        jdbc.sql("insert into ledger.checkpoint (tree_size, root, note) values (?, ?, ?)")
                .params(note.checkpoint().size(), note.checkpoint().root().bytes(), note.text())
                .update();
    }

    Optional<KeptCheckpoint> newest() {
        return jdbc.sql(SELECT + "order by tree_size desc limit 1")
                .query(CheckpointTable::row)
                .optional();
    }

    Optional<KeptCheckpoint> of(long size) {
        return jdbc.sql(SELECT + "where tree_size = ?")
                .param(size)
                .query(CheckpointTable::row)
                .optional();
    }

    List<KeptCheckpoint> after(long size, int limit) {
        return jdbc.sql(SELECT + "where tree_size > ? order by tree_size limit ?")
                .params(size, limit)
                .query(CheckpointTable::row)
                .list();
    }

    /** In reverse. */
    List<KeptCheckpoint> before(long size, int limit) {
        return jdbc.sql(SELECT + "where tree_size < ? order by tree_size desc limit ?")
                .params(size, limit)
                .query(CheckpointTable::row)
                .list();
    }

    private static KeptCheckpoint row(ResultSet row, int number) throws SQLException {
        return new KeptCheckpoint(
                row.getLong("tree_size"),
                TreeHash.of(row.getBytes("root")).toString(),
                row.getString("note"),
                row.getObject("verified_at", OffsetDateTime.class).toInstant());
    }
}
