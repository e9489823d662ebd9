package io.dealtrail.projection.intake;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Asks the broker what a topic is like. */
interface TopicAdmin extends AutoCloseable {

    /** What the broker answers in time; what it refuses comes as its own exception in an {@link ExecutionException}. */
    Topics.Description describe(String topic, Duration patience)
            throws InterruptedException, ExecutionException, TimeoutException;

    @Override
    void close();
}
