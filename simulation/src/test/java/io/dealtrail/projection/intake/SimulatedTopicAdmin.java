package io.dealtrail.projection.intake;

import io.dealtrail.simulation.Kafka;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the simulated broker what the intake asks. */
record SimulatedTopicAdmin(Kafka kafka) implements TopicAdmin {

    @Override
    public Topics.Description describe(String topic, Duration patience) throws ExecutionException {
        try {
            kafka.request("describe topic");
        } catch (TimeoutException late) {
            throw new ExecutionException(late);
        }
        if (!kafka.isCreated()) {
            throw new ExecutionException(new UnknownTopicOrPartitionException(topic));
        }
        return new Topics.Description(topic, Kafka.ID.toString(), kafka.count());
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
