package io.dealtrail.deal.relay;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/** What the relay needs of Kafka: connections, each for whoever opened it to close. */
interface Broker {

    /** Asks about topics and looks after them. */
    TopicAdmin topics();

    /** Reads committed records only, from where it is told to. */
    Consumer<byte[], byte[]> consumer();

    /** Publishes under a transactional id. */
    Producer<byte[], byte[]> producer(String transactionalId, Duration transactionTimeout);
}
