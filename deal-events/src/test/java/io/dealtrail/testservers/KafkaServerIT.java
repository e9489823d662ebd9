package io.dealtrail.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** The promises that tests rely on: transactions work, no topic appears by itself, and the data survives a stop. */
class KafkaServerIT {

    @Test
    void commitsTransactionsAndKeepsTopicsOverAStop() throws Exception {
        try (KafkaServer server = KafkaServer.startOwn()) {
            try (Admin admin = admin(server)) {
                admin.createTopics(List.of(new NewTopic("kept", Optional.of(2), Optional.of((short) 1))))
                        .all()
                        .get(30, TimeUnit.SECONDS);
            }
            sendInTransaction(server);
            server.stop();
            server.start();
            try (Admin admin = admin(server)) {
                assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("kept");
            }
            sendInTransaction(server);
        }
    }

    @Test
    void createsNoTopicByItself() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", KafkaServer.shared().bootstrapServers(), "max.block.ms", 1_000);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("unknown", "value"))
                            .get(30, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }

    private static void sendInTransaction(KafkaServer server) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", server.bootstrapServers(), "transactional.id", "kafka-server-it");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("kept", "value")).get(30, TimeUnit.SECONDS);
            producer.commitTransaction();
        }
    }

    private static Admin admin(KafkaServer server) {
        return Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()));
    }
}
