package io.dealtrail.deal.relay;

import io.dealtrail.simulation.Kafka;
import io.dealtrail.simulation.Plant;
import io.dealtrail.simulation.TransactionalProducer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the simulated broker what the relay asks. */
final class SimulatedTopics implements TopicAdmin {

    private static final Duration FENCING = Duration.ofSeconds(5);

    private final Kafka kafka;
    /** The relay looks whether all is as it was, which begins with what the topic is like. */
    private boolean looking;

    SimulatedTopics(Kafka kafka) {
        this.kafka = kafka;
    }

    @Override
    public PublishedTopic describe(String name) {
        kafka.request("describe topic");
        looking = true;
        if (!kafka.isCreated()) {
            throw new UnknownTopicOrPartitionException(name);
        }
        return new PublishedTopic(name, Kafka.ID, kafka.count());
    }

    @Override
    public void create(NewTopic topic) {
        kafka.request("create topic");
        if (kafka.isCreated()) {
            throw new TopicExistsException(topic.name());
        }
        kafka.createTopic();
    }

    @Override
    public Map<TopicPartition, Long> begins(PublishedTopic topic) {
        kafka.request("begins");
        return offsets(_ -> 0);
    }

    @Override
    public Map<TopicPartition, Long> ends(PublishedTopic topic) {
        kafka.request("ends");
        return offsets(isBlind() ? _ -> Long.MAX_VALUE : kafka::end);
    }

    @Override
    public Map<TopicPartition, Long> stableEnds(PublishedTopic topic) {
        kafka.request("stable ends");
        return offsets(isBlind() ? _ -> Long.MAX_VALUE : kafka::stableEnd);
    }

    private boolean isBlind() {
        return looking && (kafka.plant() == Plant.LOST_TAIL_UNNOTICED || kafka.plant() == Plant.LOOKS_SKIPPED);
    }

    private Map<TopicPartition, Long> offsets(IntToLongFunction of) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (int i = 0; i < kafka.count(); i++) {
            offsets.put(kafka.named(i), of.applyAsLong(i));
        }
        return offsets;
    }

    @Override
    public List<OpenTransaction> openTransactions(PublishedTopic topic) {
        kafka.request("open transactions");
        looking = false;
        return kafka.hanging().stream()
                .map(each -> new OpenTransaction(kafka.named(each.partition()), each.producerId(), each.epoch(), 0))
                .toList();
    }

    @Override
    public void fence(String transactionalId) {
        new TransactionalProducer(kafka, transactionalId, FENCING).initTransactions();
    }

    @Override
    public void abort(OpenTransaction open) {
        kafka.request("abort transaction");
        kafka.abort(new Kafka.Hanging(open.partition().partition(), open.producerId(), open.producerEpoch()));
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
