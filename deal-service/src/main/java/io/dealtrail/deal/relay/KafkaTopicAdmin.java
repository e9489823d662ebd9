package io.dealtrail.deal.relay;

import static io.dealtrail.deal.relay.KafkaCalls.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks by Kafka's own admin client. */
record KafkaTopicAdmin(Admin admin) implements TopicAdmin {

    private static final int TRIES_TO_SEE = 250;
    private static final Duration PAUSE = Duration.ofMillis(20);

    @Override
    public PublishedTopic describe(String name) {
        TopicDescription found = Objects.requireNonNull(
                answer(admin.describeTopics(List.of(name)).allTopicNames()).get(name));
        return new PublishedTopic(name, found.topicId(), found.partitions().size());
    }

    @Override
    public void create(NewTopic topic) {
        answer(admin.createTopics(List.of(topic)).all());
        awaitKnown(topic.name());
    }

    /** The controller has created it; that the broker which is asked has heard of it takes a moment more. */
    private void awaitKnown(String name) {
        for (int tries = 0; tries < TRIES_TO_SEE; tries++) {
            try {
                describe(name);
                return;
            } catch (UnknownTopicOrPartitionException notYet) {
                Elapsing.REALLY.await(PAUSE);
            }
        }
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
    public List<OpenTransaction> openTransactions(PublishedTopic topic) {
        List<OpenTransaction> open = new ArrayList<>();
        answer(admin.describeProducers(topic.all()).all())
                .forEach((partition, state) -> state.activeProducers().stream()
                        .filter(producer ->
                                producer.currentTransactionStartOffset().isPresent())
                        .map(producer -> open(partition, producer))
                        .forEach(open::add));
        return open;
    }

    private static OpenTransaction open(TopicPartition partition, ProducerState producer) {
        // Unknown (-1) where the producer never ended a transaction.
        int coordinator = Math.max(0, producer.coordinatorEpoch().orElse(0));
        return new OpenTransaction(partition, producer.producerId(), (short) producer.producerEpoch(), coordinator);
    }

    @Override
    public void fence(String transactionalId) {
        answer(admin.fenceProducers(List.of(transactionalId)).all());
    }

    @Override
    public void abort(OpenTransaction open) {
        answer(admin.abortTransaction(new AbortTransactionSpec(
                        open.partition(), open.producerId(), open.producerEpoch(), open.coordinatorEpoch()))
                .all());
    }

    @Override
    public void close() {
        admin.close();
    }
}
