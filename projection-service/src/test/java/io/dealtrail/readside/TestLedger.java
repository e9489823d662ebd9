package io.dealtrail.readside;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.ledger.Frontier;
import io.dealtrail.events.ledger.KeyFiles;
import io.dealtrail.events.ledger.LedgerKeys;
import io.dealtrail.events.ledger.LedgerLeaf;
import io.dealtrail.events.ledger.LedgerSigner;
import io.dealtrail.testservers.KafkaServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Signs checkpoints and publishes them as deal-service does, or as nobody should. */
final class TestLedger implements AutoCloseable {

    static final String ORIGIN = "dealtrail.test/deals";

    final String topic = "checkpoints-" + UUID.randomUUID();
    private final Map<String, Object> broker =
            Map.of("bootstrap.servers", KafkaServer.shared().bootstrapServers());
    private final KeyPair pair = pair();
    private final Path folder;
    private final Producer<byte[], byte[]> producer =
            new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer());

    TestLedger(Path folder) {
        this.folder = folder;
        try (Admin admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
            Files.writeString(publicKey(), KeyFiles.pem(pair.getPublic()));
        } catch (IOException | ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Path publicKey() {
        return folder.resolve("ledger.pub");
    }

    /** What makes an instance follow it. */
    String[] settings() {
        return new String[] {
            "--dealtrail.ledger.public-key=" + publicKey(),
            "--dealtrail.ledger.topic=" + topic,
            "--dealtrail.ledger.origin=" + ORIGIN,
            "--dealtrail.ledger.every=50ms",
            "--dealtrail.ledger.retry-after=100ms"
        };
    }

    String sign(List<EventEnvelope> events) {
        return sign(pair, events);
    }

    static String signByAnother(List<EventEnvelope> events) {
        return sign(pair(), events);
    }

    private static String sign(KeyPair pair, List<EventEnvelope> events) {
        Frontier tree = Frontier.EMPTY.plus(
                events.stream().map(event -> LedgerLeaf.of(event).treeHash()).toList());
        return LedgerSigner.of(pair.getPrivate(), new LedgerKeys(ORIGIN, List.of(pair.getPublic())))
                .sign(tree)
                .text();
    }

    void publish(String note) {
        try {
            producer.send(new ProducerRecord<>(topic, note.getBytes(UTF_8))).get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
