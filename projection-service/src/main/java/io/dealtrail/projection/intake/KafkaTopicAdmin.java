package io.dealtrail.projection.intake;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;

/** Asks by Kafka's own admin client. */
record KafkaTopicAdmin(Admin admin) implements TopicAdmin {

    @Override
    public Topics.Description describe(String topic, Duration patience)
            throws InterruptedException, ExecutionException, TimeoutException {
        TopicDescription description = Objects.requireNonNull(admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                .get(topic));
        return new Topics.Description(
                topic,
                description.topicId().toString(),
                description.partitions().size());
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
