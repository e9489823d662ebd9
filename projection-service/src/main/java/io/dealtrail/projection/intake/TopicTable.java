package io.dealtrail.projection.intake;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the topics that were read. */
@Repository
class TopicTable implements KnownTopics {

    private final JdbcClient jdbc;

    TopicTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Topics.Description> last(String name) {
        return jdbc.sql("select topic_id, partitions from intake_topic where name = ?")
                .param(name)
                .query((row, _) -> new Topics.Description(name, row.getString("topic_id"), row.getInt("partitions")))
                .optional();
    }

    @Override
    public void store(Topics.Description seen) {
        jdbc.sql("""
                        insert into intake_topic (name, topic_id, partitions) values (?, ?, ?)
                        on conflict (name) do update
                            set topic_id = excluded.topic_id, partitions = excluded.partitions, seen_at = now()""").params(seen.name(), seen.topicId(), seen.partitions()).update();
    }
}
