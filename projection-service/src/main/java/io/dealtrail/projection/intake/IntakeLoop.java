package io.dealtrail.projection.intake;

import io.dealtrail.projection.generations.Generation;
import io.dealtrail.projection.generations.InGeneration;
import io.dealtrail.projection.log.Progress;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;

/** Polls and applies until it is stopped; any failure is waited out and nothing is skipped for it. */
final class IntakeLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeLoop.class);

    private final TopicWatch watch;
    private final Supplier<Poller> connect;
    private final TopicBatch batches;
    private final Progress progress;
    private final IntakeStatus status;
    private final BackOff backOff;
    private final Runnable repairs;
    private final Mandate mandate;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private BackOffExecution pauses;
    private long pauseNanos;
    private volatile @Nullable Poller poller;
    private int last;

    IntakeLoop(
            TopicWatch watch,
            Supplier<Poller> connect,
            TopicBatch batches,
            Progress progress,
            IntakeStatus status,
            BackOff backOff,
            Runnable repairs,
            Mandate mandate) {
        this.watch = watch;
        this.connect = connect;
        this.batches = batches;
        this.progress = progress;
        this.status = status;
        this.backOff = backOff;
        this.repairs = repairs;
        this.mandate = mandate;
        this.pauses = backOff.start();
    }

    @Override
    public void run() {
        try {
            while (stopped.getCount() > 0) {
                pause(step());
            }
        } finally {
            disconnect();
            watch.close();
        }
    }

    /** Ends the loop after the batch that it is at. */
    void stop() {
        stopped.countDown();
        Poller polling = poller;
        if (polling != null) {
            polling.wakeUp();
        }
    }

    /** Reads and applies what there is; gives for how many nanoseconds to wait before the next step. */
    long step() {
        pauseNanos = 0;
        try {
            mandate.target().now().ifPresentOrElse(this::stepIn, this::rest);
        } catch (WakeupException | InterruptException stopping) {
            LOG.debug("Intake was woken up", stopping);
        } catch (TopicChangedException changed) {
            disconnect();
            status.failed(IntakeStatus.State.REFUSING, changed);
            pause();
        } catch (RuntimeException failed) {
            recover(failed);
        }
        return pauseNanos;
    }

    private void stepIn(Generation generation) {
        if (generation.number() != last) {
            last = generation.number();
            rewind();
        }
        InGeneration.run(generation, this::lookAndRead);
    }

    private void rest() {
        disconnect();
        status.become(IntakeStatus.State.PAUSED, "nothing is to be applied here at present");
        pause();
    }

    private void lookAndRead() {
        switch (watch.look()) {
            case MISSING -> {
                disconnect();
                status.become(IntakeStatus.State.TOPIC_MISSING, "the broker does not know the topic");
                readWithoutTopic();
                return;
            }
            case ANOTHER -> rewind();
            case SAME -> inTouch();
            case NO_ANSWER -> status.become(IntakeStatus.State.OUT_OF_TOUCH, "the broker does not answer");
            case NOTHING_NEW -> {}
        }
        watch.topicId().ifPresentOrElse(this::readTopic, this::pause);
    }

    private void readWithoutTopic() {
        Backfill backfill = mandate.backfill();
        if (backfill == null || readFeed(backfill)) {
            pause();
        }
    }

    private void readTopic(String topicId) {
        Backfill backfill = mandate.backfill();
        if (backfill != null && (connected().isTruncated(topicId) || backfill.isUnderWay())) {
            readFeed(backfill);
            status.running();
        } else {
            pollAndApply(topicId);
        }
        pauses = backOff.start();
    }

    /** One page; whether it was the last one for now. */
    private boolean readFeed(Backfill backfill) {
        long began = System.nanoTime();
        afterwards(backfill.step(), began);
        return !backfill.isUnderWay();
    }

    private void afterwards(Applier.Outcome outcome, long began) {
        progress.heardOf(outcome.highest());
        if (outcome.needsRepair()) {
            repairs.run();
        }
        if (mandate.effort() < 1) {
            pauseNanos += (long) ((System.nanoTime() - began) * (1 / mandate.effort() - 1));
        }
    }

    private void inTouch() {
        progress.inTouch();
        if (status.reading().state() == IntakeStatus.State.OUT_OF_TOUCH) {
            status.running();
        }
    }

    private void pollAndApply(String topicId) {
        List<ConsumerRecord<byte[], byte[]>> records = connected().poll(topicId);
        progress.unread(connected().unread());
        if (!records.isEmpty()) {
            long began = System.nanoTime();
            List<TopicBatch.Read> batch = batches.decode(topicId, records);
            batch.stream()
                    .map(TopicBatch.Read::arrival)
                    .filter(Arrival.Bookmark.class::isInstance)
                    .forEach(bookmark -> progress.heardOf(bookmark.position()));
            afterwards(batches.apply(topicId, batch), began);
        }
        if (status.reading().state() != IntakeStatus.State.OUT_OF_TOUCH || !records.isEmpty()) {
            status.running();
        }
    }

    private void recover(RuntimeException failed) {
        LOG.warn("Intake failed, will try again", failed);
        status.failed(IntakeStatus.State.RETRYING, failed);
        if (Faults.ofDatabase(failed)) {
            rewind();
        } else {
            disconnect();
        }
        watch.doubt();
        pause();
    }

    private Poller connected() {
        Poller open = poller;
        if (open == null) {
            open = connect.get();
            poller = open;
        }
        return open;
    }

    private void rewind() {
        Poller open = poller;
        if (open != null) {
            open.rewind();
        }
    }

    private void disconnect() {
        Poller open = poller;
        poller = null;
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (RuntimeException failed) {
            LOG.warn("The connection to Kafka did not close in order", failed);
        }
    }

    /** Before the next step. */
    private void pause() {
        pauseNanos += TimeUnit.MILLISECONDS.toNanos(pauses.nextBackOff());
    }

    private void pause(long nanos) {
        try {
            if (nanos > 0 && stopped.await(nanos, TimeUnit.NANOSECONDS)) {
                LOG.debug("Stopping");
            }
        } catch (InterruptedException interrupted) {
            stopped.countDown();
        }
    }
}
