package io.dealtrail.projection.intake;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The topic as it was last seen: tells a topic that was created anew from the one that was read before. */
@Repository
class Topics {

    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);

    private final JdbcClient jdbc;

    Topics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A topic as the broker describes it. */
    record Description(String name, String topicId, int partitions) {}

    /**
     * Takes note of a topic.
     *
     * @throws TopicChangedException if its partition count is another one: keys may have moved to other partitions
     */
    void observe(Description seen) {
        Optional<Description> before = last(seen.name());
        if (before.isPresent() && before.get().equals(seen)) {
            return;
        }
        before.ifPresent(known -> changed(known, seen));
        jdbc.sql("""
                        insert into intake_topic (name, topic_id, partitions) values (?, ?, ?)
                        on conflict (name) do update
                            set topic_id = excluded.topic_id, partitions = excluded.partitions, seen_at = now()""").params(seen.name(), seen.topicId(), seen.partitions()).update();
    }

    private static void changed(Description known, Description seen) {
        if (known.topicId().equals(seen.topicId())) {
            throw new TopicChangedException("topic %s has %d partitions, it had %d"
                    .formatted(seen.name(), seen.partitions(), known.partitions()));
        }
        LOG.error(
                "Topic {} was created anew (id {}, before {}): reading it from its beginning, what was applied before is skipped",
                seen.name(),
                seen.topicId(),
                known.topicId());
    }

    private Optional<Description> last(String name) {
        return jdbc.sql("select topic_id, partitions from intake_topic where name = ?")
                .param(name)
                .query((row, _) -> new Description(name, row.getString("topic_id"), row.getInt("partitions")))
                .optional();
    }
}
