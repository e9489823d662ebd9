package io.dealtrail.projection.ledger;

import io.dealtrail.events.ledger.KeyFiles;
import io.dealtrail.events.ledger.LedgerKeys;
import io.dealtrail.projection.generations.Generations;
import io.dealtrail.projection.generations.InGeneration;
import io.dealtrail.projection.intake.KafkaSettings;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Follows the topic of checkpoints: takes what is new into the database, and has it verified. Whatever fails is tried again, for ever. */
@Component
class CheckpointFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointFollower.class);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final LedgerSettings settings;
    private final KafkaSettings kafka;
    private final Generations generations;
    private final TransactionTemplate transaction;
    private final ProgressTable progress;
    private final CheckpointVerifier verifier;
    private final LedgerStatus status;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private @Nullable Thread thread;

    CheckpointFollower(
            LedgerSettings settings,
            KafkaSettings kafka,
            Generations generations,
            TransactionTemplate transaction,
            ProgressTable progress,
            CheckpointVerifier verifier,
            LedgerStatus status) {
        this.settings = settings;
        this.kafka = kafka;
        this.generations = generations;
        this.transaction = transaction;
        this.progress = progress;
        this.verifier = verifier;
        this.status = status;
    }

    private void loop(LedgerKeys keys, CountDownLatch until) {
        while (until.getCount() > 0) {
            try (CheckpointTopic topic = new CheckpointTopic(kafka, settings.topic())) {
                while (until.getCount() > 0) {
                    status.at(pass(topic, keys));
                    pause(until, status.isFailing() ? settings.retryAfter() : settings.every());
                }
            } catch (RuntimeException failure) {
                status.interrupted(failure);
                pause(until, settings.every());
            }
        }
    }

    private LedgerProgress pass(CheckpointTopic topic, LedgerKeys keys) {
        LedgerProgress before = progress.read();
        CheckpointTopic.Read read = topic.from(before.nextOffset());
        if (read.nextOffset() != before.nextOffset()) {
            InGeneration.run(
                    generations.live(), () -> transaction.executeWithoutResult(_ -> take(read, before.nextOffset())));
        }
        boolean more = true;
        while (more && isRunning()) {
            more = verifier.step(keys);
        }
        return progress.read();
    }

    /** Where another instance was first, this one has read the same. */
    private void take(CheckpointTopic.Read read, long from) {
        if (progress.lock().filter(at -> at.nextOffset() == from).isPresent()) {
            read.notes().forEach(progress::arrived);
            progress.readUpTo(read.nextOffset());
        }
    }

    private static void pause(CountDownLatch until, Duration time) {
        try {
            if (until.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("the follower of checkpoints stops");
            }
        } catch (InterruptedException e) {
            LOG.debug("the follower of checkpoints is interrupted", e);
        }
    }

    @Override
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        LedgerKeys keys = new LedgerKeys(
                settings.origin(), KeyFiles.publicKeys(Objects.requireNonNull(settings.publicKey(), "public key")));
        CountDownLatch until = new CountDownLatch(1);
        stopped = until;
        thread = Thread.ofPlatform().name("ledger").start(() -> loop(keys, until));
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
        Thread stopping = thread;
        if (stopping == null) {
            return;
        }
        try {
            if (!stopping.join(STOP)) {
                stopping.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    @Override
    public boolean isAutoStartup() {
        if (!settings.isOn()) {
            LOG.warn("the audit ledger is off: dealtrail.ledger.public-key is not set, and no checkpoint is verified");
        }
        return settings.isOn();
    }
}
