package io.dealtrail.projection.intake;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Looks, now and then, whether the topic is still the one that is being read; offsets mean nothing in another one. */
final class TopicWatch implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Supplier<Admin> connect;
    private final String topic;
    private final Topics topics;
    private final long everyNanos;
    private @Nullable Admin admin;
    private Topics.@Nullable Description current;
    private long lookedAt;

    TopicWatch(Supplier<Admin> connect, String topic, Duration every, Topics topics) {
        this.connect = connect;
        this.topic = topic;
        this.topics = topics;
        this.everyNanos = every.toNanos();
    }

    /** What a look found. */
    enum Found {
        /** It was too early to look again. */
        NOTHING_NEW,
        /** The broker answered: the topic is the same. */
        SAME,
        /** A topic that was not read so far, or not in this run. */
        ANOTHER,
        /** The broker does not know it. */
        MISSING,
        /** The broker does not answer. */
        NO_ANSWER
    }

    /** Looks if it is time to. */
    Found look() {
        if (current != null && System.nanoTime() - lookedAt < everyNanos) {
            return Found.NOTHING_NEW;
        }
        lookedAt = System.nanoTime();
        try {
            return compare(describe());
        } catch (TimeoutException slow) {
            return Found.NO_ANSWER;
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        } catch (ExecutionException failed) {
            return switch (failed.getCause()) {
                case UnknownTopicOrPartitionException _ -> missing();
                case RetriableException _ -> Found.NO_ANSWER;
                case null, default -> throw new KafkaException("cannot describe topic " + topic, failed);
            };
        }
    }

    /** Makes the next look happen at once. */
    void doubt() {
        lookedAt = System.nanoTime() - everyNanos;
    }

    /** The id of the topic that is being read, once one was found. */
    Optional<String> topicId() {
        return Optional.ofNullable(current).map(Topics.Description::topicId);
    }

    private Found compare(Topics.Description seen) {
        boolean same = seen.equals(current);
        // Where the topic is refused, none is being read.
        current = null;
        topics.observe(seen);
        current = seen;
        return same ? Found.SAME : Found.ANOTHER;
    }

    private Found missing() {
        current = null;
        return Found.MISSING;
    }

    private Topics.Description describe() throws InterruptedException, ExecutionException, TimeoutException {
        if (admin == null) {
            admin = connect.get();
        }
        TopicDescription description = Objects.requireNonNull(admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .get(topic));
        return new Topics.Description(
                topic,
                description.topicId().toString(),
                description.partitions().size());
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
            admin = null;
        }
        current = null;
    }
}
