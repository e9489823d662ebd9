package io.dealtrail.projection.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Looks, now and then, whether the topic is still the one that is being read; offsets mean nothing in another one. */
final class TopicWatch implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Supplier<TopicAdmin> connect;
    private final String topic;
    private final Topics topics;
    private final long everyNanos;
    private final LongSupplier nanos;
    private @Nullable TopicAdmin admin;
    private Topics.@Nullable Description current;
    private long lookedAt;

    TopicWatch(Supplier<TopicAdmin> connect, String topic, Duration every, Topics topics, LongSupplier nanos) {
        this.connect = connect;
        this.topic = topic;
        this.topics = topics;
        this.everyNanos = every.toNanos();
        this.nanos = nanos;
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
        if (current != null && nanos.getAsLong() - lookedAt < everyNanos) {
            return Found.NOTHING_NEW;
        }
        lookedAt = nanos.getAsLong();
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
        lookedAt = nanos.getAsLong() - everyNanos;
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
        return admin.describe(topic, PATIENCE);
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close();
            admin = null;
        }
        current = null;
    }
}
