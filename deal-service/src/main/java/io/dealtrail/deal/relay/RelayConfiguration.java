package io.dealtrail.deal.relay;

import io.dealtrail.deal.lock.AdvisoryLock;
import io.dealtrail.deal.lock.SoleWorker;
import io.dealtrail.deal.store.EventLog;
import io.dealtrail.deal.store.Restoration;
import io.dealtrail.deal.store.StoreHold;
import io.dealtrail.deal.store.WatchedHead;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of the relay and how they hang together. */
@Configuration(proxyBeanMethods = false)
class RelayConfiguration {

    @Bean
    Signal relaySignal() {
        return new Signal();
    }

    @Bean
    RelayProgress relayProgress() {
        return new RelayProgress();
    }

    @Bean
    Reconciliation reconciliation(
            RelaySettings settings, KafkaSettings kafka, EventLog log, StoreHold hold, Restoration restoration) {
        return new StoreReconciliation(
                log,
                hold,
                restoration,
                new PublishedEvents(new KafkaClients(kafka), Elapsing.REALLY),
                settings.takeBack());
    }

    @Bean
    SoleWorker relay(
            RelaySettings settings,
            TopicSettings topic,
            KafkaSettings kafka,
            EventLog log,
            Reconciliation reconciliation,
            RunNumbers numbers,
            DataSource dataSource,
            Signal signal,
            RelayProgress progress) {
        RelayParts parts = new RelayParts(
                settings,
                log::read,
                reconciliation,
                numbers,
                new KafkaClients(kafka),
                new TopicSetup(topic),
                progress,
                Elapsing.REALLY);
        return RelayWork.keptGoing(parts, signal, new AdvisoryLock(dataSource, "dealtrail-relay-" + topic.name()));
    }

    @Bean
    RunNumbers runNumbers(JdbcClient jdbc) {
        return new StoredRunNumbers(jdbc);
    }

    @Bean
    OrderedTopics orderedTopics(KafkaSettings kafka, RunNumbers numbers, TopicSettings events, RelaySettings relay) {
        return new OrderedTopics(kafka, numbers, events, relay);
    }

    @Bean
    Backlog backlog(RelayProgress progress, WatchedHead head, EventLog log, Clock clock) {
        return new Backlog(progress, head, log, clock);
    }

    @Bean
    RelayHealth relayHealthIndicator(RelayProgress progress, Backlog backlog) {
        return new RelayHealth(progress, backlog);
    }

    @Bean
    RelayMeters relayMeters(RelayProgress progress, Backlog backlog) {
        return new RelayMeters(progress, backlog);
    }
}
