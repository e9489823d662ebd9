package io.dealtrail.deal.store;

import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What Axon's command side is made of here. The aggregates name {@code aggregateCache}, {@code aggregateLocks} and {@code snapshotTrigger}
 * in their annotation.
 */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    @Bean
    DealEventStorageEngine eventStorageEngine(
            Committer committer, EventLog log, SnapshotStore snapshots, CommitterSettings settings) {
        return new DealEventStorageEngine(committer, new AggregateHistory(log, snapshots), settings.maxWait());
    }

    /** The committer has the one transaction there is; Axon's own would hold a connection for the whole command. */
    @Bean
    TransactionManager axonTransactionManager() {
        return NoTransactionManager.INSTANCE;
    }

    @Bean
    Cache aggregateCache(AggregateSettings settings, EventLog log) {
        return new AggregateCache(settings.cached(), log);
    }

    @Bean
    LockFactory aggregateLocks(AggregateSettings settings) {
        return new AggregateLocks(settings.maxWait());
    }

    @Bean
    HistorySnapshotter snapshotter(EventLog log, SnapshotStore snapshots, AggregateSettings settings) {
        return new HistorySnapshotter(log, snapshots, settings.snapshotEvery());
    }

    @Bean
    SnapshotTriggerDefinition snapshotTrigger(Snapshotter snapshotter, AggregateSettings settings) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, settings.snapshotEvery());
    }
}
