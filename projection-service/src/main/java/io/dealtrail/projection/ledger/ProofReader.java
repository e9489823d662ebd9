package io.dealtrail.projection.ledger;

import io.dealtrail.events.ledger.TreeHash;
import io.dealtrail.events.ledger.TreePaths;
import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.ProblemCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes proofs of the log of events and the tiles of the tree, in the caller's transaction. */
@Repository
class ProofReader {

    private static final String EVENTS = """
            select e.position, e.sequence, e.event_id, e.hash, p.hash as previous_hash
            from event_log e
            left join event_log p
                on p.aggregate_type = e.aggregate_type and p.aggregate_id = e.aggregate_id and p.sequence = e.sequence - 1
            where e.aggregate_type = 'partnerships' and e.aggregate_id = :id and e.position <= :size and e.sequence %s :place
            order by e.sequence %s
            limit :limit""";

    private final JdbcClient jdbc;
    private final CheckpointTable checkpoints;
    private final TileTable tiles;

    ProofReader(JdbcClient jdbc, CheckpointTable checkpoints, TileTable tiles) {
        this.jdbc = jdbc;
        this.checkpoints = checkpoints;
        this.tiles = tiles;
    }

    /** One event of a partnership, without its path. */
    record Row(
            long position,
            long sequence,
            UUID eventId,
            String hash,
            @Nullable String previousHash) {}

    void requireKnown(String partnership) {
        boolean known = jdbc.sql("""
                        select exists (select from event_log where aggregate_type = 'partnerships' and aggregate_id = ?)""").param(partnership).query(Boolean.class).single();
        if (!known) {
            throw new ApiProblem(
                    ProblemCode.UNKNOWN_PARTNERSHIP, "Nothing is known of partnership '" + partnership + "'.");
        }
    }

    KeptCheckpoint newest() {
        return checkpoints
                .newest()
                .orElseThrow(() -> new ApiProblem(ProblemCode.NO_CHECKPOINT, "No checkpoint was verified yet."));
    }

    KeptCheckpoint of(long size) {
        return checkpoints
                .of(size)
                .orElseThrow(() ->
                        new ApiProblem(ProblemCode.NO_CHECKPOINT, "There is no checkpoint of " + size + " events."));
    }

    List<Row> after(String partnership, long size, long sequence, int limit) {
        return rows(EVENTS.formatted(">", "asc"), partnership, size, sequence, limit);
    }

    /** In reverse. */
    List<Row> before(String partnership, long size, long sequence, int limit) {
        return rows(EVENTS.formatted("<", "desc"), partnership, size, sequence, limit);
    }

    private List<Row> rows(String sql, String partnership, long size, long place, int limit) {
        return jdbc.sql(sql)
                .param("id", partnership)
                .param("size", size)
                .param("place", place)
                .param("limit", limit)
                .query((row, _) -> new Row(
                        row.getLong("position"),
                        row.getLong("sequence"),
                        row.getObject("event_id", UUID.class),
                        row.getString("hash"),
                        row.getString("previous_hash")))
                .list();
    }

    List<ProofItem> prove(List<Row> rows, long size) {
        TreePaths paths = paths(size);
        return rows.stream()
                .map(row -> new ProofItem(
                        row.position(),
                        row.sequence(),
                        row.eventId(),
                        row.hash(),
                        row.previousHash(),
                        texts(paths.inclusion(row.position() - 1, size))))
                .toList();
    }

    Consistency consistency(long since, long size) {
        if (since < 1) {
            throw ApiProblem.malformed("?since", "The size of an older checkpoint is 1 at least.");
        }
        if (since > size) {
            throw new ApiProblem(
                    ProblemCode.CHECKPOINT_AHEAD,
                    "The newest checkpoint that was verified covers " + size + " events, not " + since + ".");
        }
        return new Consistency(since, texts(paths(size).consistency(since, size)));
    }

    private TreePaths paths(long size) {
        return new TreePaths(new TiledTree(tiles, size));
    }

    private static List<String> texts(List<TreeHash> hashes) {
        return hashes.stream().map(TreeHash::toString).toList();
    }
}
