package io.dealtrail.deal.relay;

import static io.dealtrail.deal.store.StoreInstance.partnership;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dealtrail.deal.store.StoreDatabase;
import io.dealtrail.deal.store.StoreInstance;
import io.dealtrail.testservers.KafkaServer;
import io.dealtrail.testservers.PostgresServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A broker that loses power may lose the marker that aborted a transaction and keep its records. No commit that comes to be there afterwards makes them
 * readable.
 */
class LostMarkerIT {

    private static final Duration BOUND = Duration.ofSeconds(40);
    private static final TopicSettings TOPIC = new TopicSettings("deals.events", 1, (short) 1);
    private static final String PARTITION = "deals.events-0";
    private static final int STATE_PARTITIONS = 4;

    private final StoreDatabase database = StoreDatabase.in(PostgresServer.shared());
    private final StoreInstance store = database.instance();
    private final KafkaServer kafka = KafkaServer.startOwn();
    private final KafkaClients clients = RelayInstance.clients(kafka.bootstrapServers());
    private final TopicReader reader = new TopicReader(kafka.bootstrapServers());

    @AfterEach
    void close() {
        kafka.close();
        store.close();
        database.close();
    }

    @Test
    void publishesWhatStandsBeforeTheRecordsOfAnAbortedTransactionWhoseMarkerIsLost() throws IOException {
        store.append(partnership("a"), 0, 3);
        publishFirstAndDieInTheThird();
        publishTheRest();
        awaitCommitted();

        kafka.stop();
        PowerLoss loss = new PowerLoss(kafka.logs());
        loss.forgetTheEnds();
        // The first event and its marker, and the third one, of which nothing says any more that it was aborted.
        loss.leave(PARTITION, 3);
        // That the commit of the second run is carried out.
        loss.takeLast("__transaction_state-" + Utils.abs(second().hashCode()) % STATE_PARTITIONS);
        kafka.start();

        awaitCommitted();
        assertThat(reader.positions(TOPIC.name())).containsExactly(1L);
        publishTheRest();
    }

    /** The first run: what was between them, its partition has lost. */
    private void publishFirstAndDieInTheThird() {
        try (TopicAdmin topics = clients.topics()) {
            PublishedTopic topic = new TopicSetup(TOPIC).ensure(topics);
            String id = Succession.begin(new StoredRunNumbers(database.jdbc()), topics::fence, topic.name());
            Producer<byte[], byte[]> producer = clients.producer(id, Duration.ofMinutes(1));
            producer.initTransactions();
            for (long position : List.of(1L, 3L)) {
                producer.beginTransaction();
                KafkaCalls.answer(producer.send(
                        Records.event(topic, database.log().read(position, 1).getFirst())));
                if (position == 1) {
                    producer.commitTransaction();
                }
            }
            producer.close(Duration.ZERO);
        }
    }

    private void publishTheRest() {
        try (RelayInstance _ = new RelayInstance(database, kafka.bootstrapServers(), TOPIC)) {
            await().atMost(BOUND)
                    .ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(reader.positions(TOPIC.name())).containsExactly(1L, 2L, 3L));
        }
    }

    private void awaitCommitted() {
        try (Admin admin = clients.admin()) {
            await().atMost(BOUND)
                    .ignoreExceptions()
                    .until(() -> KafkaCalls.answer(admin.describeTransactions(List.of(second()))
                                            .description(second()))
                                    .state()
                            == TransactionState.COMPLETE_COMMIT);
        }
    }

    /** The run that published the rest. */
    private String second() {
        return Succession.id(TOPIC.name(), new StoredRunNumbers(database.jdbc()).last(TOPIC.name()));
    }
}
