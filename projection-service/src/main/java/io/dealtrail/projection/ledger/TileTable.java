package io.dealtrail.projection.ledger;

import io.dealtrail.events.ledger.TreeHash;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the tree's hashes. */
@Repository
class TileTable {

    private final JdbcClient jdbc;

    TileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The hashes of one tile; none where there is no such tile. */
    List<TreeHash> read(int level, long place) {
        return jdbc.sql("select hashes from ledger.tile where level = ? and place = ?")
                .params(level, place)
                .query((row, _) -> split(row.getBytes("hashes")))
                .optional()
                .orElse(List.of());
    }

    void store(int level, long place, List<TreeHash> hashes) {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * TreeHash.LENGTH);
        hashes.forEach(hash -> bytes.put(hash.bytes()));
        jdbc.sql("""
                        insert into ledger.tile (level, place, hashes) values (?, ?, ?)
                        on conflict (level, place) do update set hashes = excluded.hashes""").params(level, place, bytes.array()).update();
    }

    private static List<TreeHash> split(byte[] bytes) {
        List<TreeHash> hashes = new ArrayList<>(bytes.length / TreeHash.LENGTH);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            byte[] hash = new byte[TreeHash.LENGTH];
            rest.get(hash);
            hashes.add(TreeHash.of(hash));
        }
        return hashes;
    }
}
