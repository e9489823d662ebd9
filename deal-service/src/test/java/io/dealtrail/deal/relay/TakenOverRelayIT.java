package io.dealtrail.deal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealtrail.testservers.KafkaServer;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;

/** A relay that was stopped while it began, and goes on when another has taken over, does that one no harm. */
class TakenOverRelayIT {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String OWN = "relay-" + UUID.randomUUID();

    private final String bootstrap = KafkaServer.shared().bootstrapServers();
    private final KafkaClients clients = RelayInstance.clients(bootstrap);
    private final TopicSettings settings = new TopicSettings("taken-over-" + UUID.randomUUID(), 2, (short) 1);

    @Test
    void leavesTheTransactionOfItsSuccessorAlone() {
        try (TopicAdmin topics = clients.topics();
                Producer<byte[], byte[]> successor = clients.producer(OWN, LONG)) {
            PublishedTopic topic = begin(topics, successor);
            assertThatThrownBy(() -> OpenTransactions.abort(topics, topic, OWN))
                    .isInstanceOf(RelayException.class)
                    .hasMessageContaining("another relay");
            successor.commitTransaction();
        }
        assertThat(new TopicReader(bootstrap).records(settings.name())).hasSize(1);
    }

    @Test
    void endsTheTransactionOfAStranger() {
        try (TopicAdmin topics = clients.topics();
                Producer<byte[], byte[]> own = clients.producer(OWN, LONG);
                Producer<byte[], byte[]> stranger = clients.producer("stranger-" + OWN, LONG)) {
            own.initTransactions();
            PublishedTopic topic = begin(topics, stranger);
            OpenTransactions.abort(topics, topic, OWN);
            assertThat(topics.openTransactions(topic)).isEmpty();
        }
    }

    private PublishedTopic begin(TopicAdmin topics, Producer<byte[], byte[]> producer) {
        PublishedTopic topic = new TopicSetup(settings).ensure(topics);
        producer.initTransactions();
        producer.beginTransaction();
        KafkaCalls.answer(producer.send(Records.bookmark(topic, 1, 7)));
        return topic;
    }
}
