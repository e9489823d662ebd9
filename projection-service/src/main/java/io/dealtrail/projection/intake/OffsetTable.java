package io.dealtrail.projection.intake;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of offsets. */
@Repository
class OffsetTable implements Offsets {

    private final JdbcClient jdbc;

    OffsetTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Integer, Long> load(String topicId, Collection<Integer> partitions) {
        return jdbc
                .sql("select partition, next_offset from intake_offset where topic_id = ? and partition = any (?)")
                .params(topicId, partitions.toArray(Integer[]::new))
                .query((row, _) -> Map.entry(row.getInt("partition"), row.getLong("next_offset")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<Integer, Long> lock(String topicId, Collection<Integer> partitions) {
        Integer[] wanted = partitions.toArray(Integer[]::new);
        jdbc.sql("""
                        insert into intake_offset (topic_id, partition, next_offset)
                        select ?, partition, 0 from unnest(?::int[]) as partition order by partition
                        on conflict do nothing""").params(topicId, wanted).update();
        return jdbc
                .sql("""
                        select partition, next_offset from intake_offset
                        where topic_id = ? and partition = any (?) order by partition for update""")
                .params(topicId, wanted)
                .query((row, _) -> Map.entry(row.getInt("partition"), row.getLong("next_offset")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void store(String topicId, Map<Integer, Long> next) {
        jdbc.sql("""
                        update intake_offset set next_offset = given.next_offset
                        from unnest(?::int[], ?::bigint[]) as given (partition, next_offset)
                        where topic_id = ? and intake_offset.partition = given.partition""")
                .params(next.keySet().toArray(Integer[]::new), next.values().toArray(Long[]::new), topicId)
                .update();
    }

    @Override
    public void forget(String topicId, Collection<Integer> partitions) {
        jdbc.sql("delete from intake_offset where topic_id = ? and partition = any (?)")
                .params(topicId, partitions.toArray(Integer[]::new))
                .update();
    }
}
