package io.dealtrail.deal.ledger;

import io.dealtrail.deal.lock.AdvisoryLock;
import io.dealtrail.deal.lock.SoleWorker;
import io.dealtrail.deal.relay.OrderedTopics;
import io.dealtrail.deal.store.ChainedEvents;
import io.dealtrail.deal.store.EventLog;
import io.dealtrail.deal.store.StoreHold;
import io.dealtrail.events.ledger.KeyFiles;
import io.dealtrail.events.ledger.LedgerKeys;
import io.dealtrail.events.ledger.LedgerSigner;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of the signer, where it has a key; where it has none, a word about that. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerConfiguration.class);

    @Bean
    LedgerProgress ledgerProgress() {
        return new LedgerProgress();
    }

    @Bean
    LedgerMeters ledgerMeters(LedgerProgress progress) {
        return new LedgerMeters(progress);
    }

    @Bean
    HealthIndicator ledgerHealthIndicator(LedgerSettings settings, LedgerProgress progress) {
        if (settings.key() == null) {
            LOG.warn("the audit ledger is off: dealtrail.ledger.key is not set, and no checkpoint is signed");
            return LedgerHealth.off();
        }
        return new LedgerHealth(progress);
    }

    /** The service does not start with a key that cannot be used. */
    @Bean
    @ConditionalOnProperty("dealtrail.ledger.key")
    SoleWorker ledger(
            LedgerSettings settings,
            EventLog log,
            ChainedEvents events,
            StoreHold hold,
            OrderedTopics topics,
            LedgerProgress progress,
            JdbcClient jdbc,
            DataSource dataSource,
            Clock clock) {
        Path key = Objects.requireNonNull(settings.key(), "dealtrail.ledger.key");
        Path publicKey = Objects.requireNonNull(
                settings.publicKey(), "dealtrail.ledger.public-key must be set with dealtrail.ledger.key");
        LedgerKeys keys = new LedgerKeys(settings.origin(), KeyFiles.publicKeys(publicKey));
        LedgerSigner signer = LedgerSigner.of(KeyFiles.privateKey(key), keys);
        LedgerParts parts = new LedgerParts(
                settings, keys, signer, log, events, hold, new CheckpointTable(jdbc), topics, progress, clock);
        return LedgerWork.keptGoing(parts, new AdvisoryLock(dataSource, "dealtrail-ledger-" + settings.topic()));
    }
}
