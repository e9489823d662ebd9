package io.dealtrail.deal.relay;

import static io.dealtrail.deal.relay.KafkaCalls.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks by Kafka's own admin client. */
record KafkaTopicAdmin(Admin admin) implements TopicAdmin {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaTopicAdmin.class);

    @Override
    public PublishedTopic describe(String name) {
        TopicDescription found = Objects.requireNonNull(
                answer(admin.describeTopics(List.of(name)).allTopicNames()).get(name));
        return new PublishedTopic(name, found.topicId(), found.partitions().size());
    }

    @Override
    public void create(NewTopic topic) {
        answer(admin.createTopics(List.of(topic)).all());
    }

    @Override
    public Map<TopicPartition, Long> begins(PublishedTopic topic) {
        return offsets(topic, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
    }

    @Override
    public Map<TopicPartition, Long> ends(PublishedTopic topic) {
        return offsets(topic, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
    }

    @Override
    public Map<TopicPartition, Long> stableEnds(PublishedTopic topic) {
        return offsets(topic, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
    }

    private Map<TopicPartition, Long> offsets(PublishedTopic topic, OffsetSpec spec, IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> wanted =
                topic.all().stream().collect(Collectors.toMap(Function.identity(), partition -> spec));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        answer(admin.listOffsets(wanted, new ListOffsetsOptions(isolation)).all())
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    @Override
    public void abortOpenTransactions(PublishedTopic topic) {
        Map<TopicPartition, PartitionProducerState> states =
                answer(admin.describeProducers(topic.all()).all());
        states.forEach((partition, state) -> state.activeProducers().stream()
                .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                .forEach(producer -> abort(partition, producer)));
    }

    private void abort(TopicPartition partition, ProducerState producer) {
        LOG.warn("an open transaction of producer {} on {} is aborted", producer.producerId(), partition);
        answer(admin.abortTransaction(new AbortTransactionSpec(
                        partition,
                        producer.producerId(),
                        (short) producer.producerEpoch(),
                        // Unknown (-1) where the producer never ended a transaction.
                        Math.max(0, producer.coordinatorEpoch().orElse(0))))
                .all());
    }

    @Override
    public void close() {
        admin.close();
    }
}
