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

    private final String bootstrap = KafkaServer.shared().bootstrapServers();
    private final KafkaClients clients = RelayInstance.clients(bootstrap);
    private final TopicSettings settings = new TopicSettings("taken-over-" + UUID.randomUUID(), 2, (short) 1);

    @Test
    void leavesTheTransactionOfItsSuccessorAlone() {
        try (TopicAdmin topics = clients.topics();
                Producer<byte[], byte[]> successor = clients.producer("successor-" + settings.name(), LONG)) {
            PublishedTopic topic = begin(topics, successor);
            assertThatThrownBy(() -> OpenTransactions.abort(topics, topic, TakenOverRelayIT::lost))
                    .isInstanceOf(RelayException.class)
                    .hasMessage("the lock is lost");
            successor.commitTransaction();
        }
        assertThat(new TopicReader(bootstrap).records(settings.name())).hasSize(1);
    }

    @Test
    void endsTheTransactionOfAStranger() {
        try (TopicAdmin topics = clients.topics();
                Producer<byte[], byte[]> stranger = clients.producer("stranger-" + settings.name(), LONG)) {
            PublishedTopic topic = begin(topics, stranger);
            OpenTransactions.abort(topics, topic, () -> {});
            assertThat(topics.openTransactions(topic)).isEmpty();
        }
    }

    private static void lost() {
        throw new RelayException("the lock is lost");
    }

    private PublishedTopic begin(TopicAdmin topics, Producer<byte[], byte[]> producer) {
        PublishedTopic topic = new TopicSetup(settings).ensure(topics);
        producer.initTransactions();
        producer.beginTransaction();
        KafkaCalls.answer(producer.send(Records.bookmark(topic, 1, 7)));
        return topic;
    }
}
