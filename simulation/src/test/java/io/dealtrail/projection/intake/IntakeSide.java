package io.dealtrail.projection.intake;

import io.dealtrail.projection.generations.Generation;
import io.dealtrail.projection.log.AppliedWatermark;
import io.dealtrail.projection.log.Progress;
import io.dealtrail.projection.log.ReadModel;
import io.dealtrail.projection.log.SimulatedWatermark;
import io.dealtrail.projection.log.Watermark;
import io.dealtrail.projection.log.WatermarkStore;
import io.dealtrail.simulation.Chaos;
import io.dealtrail.simulation.CommittedConsumer;
import io.dealtrail.simulation.Kafka;
import io.dealtrail.simulation.Plant;
import io.dealtrail.simulation.ReadTables;
import io.dealtrail.simulation.Scheduler;
import io.dealtrail.simulation.StoreTables;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.backoff.ExponentialBackOff;

/** The intake of one projection-service, with its repairs: the service's own, over the simulated servers. */
public final class IntakeSide {

    private static final long A_MILLI = 1_000_000;
    private static final Duration REPAIR_EVERY = Duration.ofMillis(250);
    private static final Generation LIVE = new Generation(
            1, "one", "one", 1, Generation.State.LIVE, false, false, false, "", 0, 0, 0, Instant.EPOCH, Instant.EPOCH);

    private final Scheduler scheduler;
    private final AppliedWatermark applied = new AppliedWatermark();
    private final WatermarkStore watermark;
    private final IntakeLoop loop;
    private final RepairLoop repairs;
    private @Nullable CommittedConsumer consumer;

    public IntakeSide(
            Kafka kafka, ReadTables tables, StoreTables store, Chaos chaos, BooleanSupplier feedRuns, int batch) {
        scheduler = kafka.scheduler();
        watermark = SimulatedWatermark.store(tables);
        Offsets offsets = new SimulatedOffsets(tables);
        Sequences sequences = new SimulatedSequences(
                tables, tables.plant() == Plant.HOLE_SKIPPED ? new SkippedHoles(this::polled, store) : state -> state);
        SimulatedLog log = new SimulatedLog(tables);
        Parking parking = new SimulatedParking(tables, scheduler::nanos);
        DeadLetters letters = new SimulatedLetters(tables);
        Feed feed = new SimulatedFeed(store, chaos, feedRuns);
        Decoder decoder = new Decoder();
        Applier applier = new Applier(
                sequences,
                log,
                new BatchWriter(
                        log, sequences, only(new Counting(tables, chaos, scheduler::nanos)), tables.transactions()),
                parking,
                letters,
                watermark);
        Progress progress = new Progress(applied);
        IntakeStatus status = new IntakeStatus("Intake", new CompositeMeterRegistry());
        Commits commits = new Commits(tables.transactions(), applied, status, () -> true);
        Target target = () -> Optional.of(LIVE);
        repairs = new RepairLoop(
                parking,
                new Repair(feed, decoder, sequences, parking, letters, applier, commits),
                new GapRepair(feed, decoder, applier, commits, log, progress, Duration.ofSeconds(2), scheduler::nanos),
                letters,
                status,
                REPAIR_EVERY,
                target);
        loop = new IntakeLoop(
                new TopicWatch(
                        () -> new SimulatedTopicAdmin(kafka),
                        Kafka.TOPIC,
                        Duration.ofSeconds(5),
                        new Topics(new Remembered()),
                        scheduler::nanos),
                () -> poller(kafka, offsets, batch),
                new TopicBatch(decoder, offsets, applier, commits),
                progress,
                status,
                backOff(),
                repairs::wake,
                new Mandate(target, null, 1));
    }

    private static ExponentialBackOff backOff() {
        ExponentialBackOff backOff = new ExponentialBackOff(100, 2);
        backOff.setMaxInterval(2_000);
        return backOff;
    }

    private Poller poller(Kafka kafka, Offsets offsets, int batch) {
        CommittedConsumer opened = CommittedConsumer.ofIntake(kafka, batch);
        consumer = opened;
        return Poller.sharing(opened, Kafka.TOPIC, offsets, Duration.ofMillis(200));
    }

    private List<ConsumerRecord<byte[], byte[]>> polled() {
        return consumer == null ? List.of() : consumer.polled();
    }

    private static ObjectProvider<ReadModel> only(ReadModel model) {
        return new ObjectProvider<>() {
            @Override
            public Stream<ReadModel> orderedStream() {
                return Stream.of(model);
            }
        };
    }

    /** The topic as it was last seen; it stays the same here. */
    private static final class Remembered implements KnownTopics {

        private final Map<String, Topics.Description> seen = new HashMap<>();

        @Override
        public Optional<Topics.Description> last(String name) {
            return Optional.ofNullable(seen.get(name));
        }

        @Override
        public void store(Topics.Description description) {
            seen.put(description.name(), description);
        }
    }

    /** What the intake's thread does. */
    public void live() {
        while (true) {
            scheduler.sleep(Math.max(A_MILLI, loop.step()));
        }
    }

    /** What the thread of the repairs does, and the one that sees how far other instances are. */
    public void repair() {
        while (true) {
            try {
                repairs.step();
                applied.committed(watermark.read());
            } catch (RuntimeException failed) {
                scheduler.note("repairs fail: " + failed.getMessage());
            }
            scheduler.sleep(REPAIR_EVERY.toNanos());
        }
    }

    /** How far readers of this instance are told that everything is applied. */
    public Watermark latest() {
        return applied.latest();
    }
}
