package io.dealtrail.deal.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of the event store and how they hang together. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    EventLog eventLog(JdbcClient jdbc) {
        return new EventLog(jdbc);
    }

    @Bean
    ChainedEvents chainedEvents(JdbcClient jdbc) {
        return new ChainedEvents(jdbc);
    }

    @Bean
    ReceiptStore receiptStore(JdbcClient jdbc) {
        return new ReceiptStore(jdbc);
    }

    @Bean
    StoreHold storeHold(JdbcClient jdbc) {
        return new StoreHold(jdbc);
    }

    @Bean
    HoldHealth holdHealthIndicator(StoreHold hold) {
        return new HoldHealth(hold);
    }

    @Bean
    Restoration restoration(DataSource dataSource, EventLog log) {
        return new Restoration(dataSource, log);
    }

    @Bean
    SnapshotStore snapshotStore(JdbcClient jdbc) {
        return new SnapshotStore(jdbc);
    }

    @Bean
    Committer committer(
            DataSource dataSource,
            List<CommitListener> listeners,
            CommitterSettings settings,
            AggregateSettings aggregates,
            MeterRegistry meters) {
        BatchWriter writer =
                new BatchWriter(() -> PostgresTransaction.begin(dataSource), new ChainTails(aggregates.cached()));
        return new Committer(writer, listeners, settings.maxBatch(), new CommitMeters(meters));
    }

    @Bean
    CommitterLoop committerLoop(Committer committer) {
        return new CommitterLoop(committer);
    }

    @Bean
    WatchedHead watchedHead(EventLog log) {
        return new WatchedHead(log);
    }

    @Bean
    StoreMeters storeMeters(WatchedHead head) {
        return new StoreMeters(head);
    }
}
