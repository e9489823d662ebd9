package io.dealtrail.projection.intake;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The topic as it was last seen: tells a topic that was created anew from the one that was read before. */
@Component
class Topics {

    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);

    private final KnownTopics topics;

    Topics(KnownTopics topics) {
        this.topics = topics;
    }

    /** A topic as the broker describes it. */
    record Description(String name, String topicId, int partitions) {}

    /**
     * Takes note of a topic.
     *
     * @throws TopicChangedException if its partition count is another one: keys may have moved to other partitions
     */
    void observe(Description seen) {
        Optional<Description> before = topics.last(seen.name());
        if (before.isPresent() && before.get().equals(seen)) {
            return;
        }
        before.ifPresent(known -> changed(known, seen));
        topics.store(seen);
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
}
