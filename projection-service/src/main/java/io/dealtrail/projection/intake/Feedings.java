package io.dealtrail.projection.intake;

import io.dealtrail.projection.generations.Generation;
import io.dealtrail.projection.generations.Generations;
import io.dealtrail.projection.generations.ReadModelsVersion;
import io.dealtrail.projection.log.AppliedWatermark;
import io.dealtrail.projection.log.Progress;
import io.dealtrail.projection.log.WatermarkStore;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/** Starts what fills tables: those that readers see, shared among the instances, and those of another generation, by one instance alone. */
@Component
class Feedings {

    /** Where all partitions are read at once, a position may be long in coming. */
    private static final int MORE_PATIENCE = 10;

    private final KafkaParts kafka;
    private final Repairs repairs;
    private final Tables tables;
    private final Generations generations;
    private final ReadModelsVersion software;
    private final IntakeSettings settings;

    Feedings(
            KafkaParts kafka,
            Repairs repairs,
            Tables tables,
            Generations generations,
            ReadModelsVersion software,
            IntakeSettings settings) {
        this.kafka = kafka;
        this.repairs = repairs;
        this.tables = tables;
        this.generations = generations;
        this.software = software;
        this.settings = settings;
    }

    /** What all feedings write with. */
    @Component
    record Tables(
            Decoder decoder,
            Offsets offsets,
            Applier applier,
            Feed feed,
            WatermarkStore watermark,
            PlatformTransactionManager transactions) {}

    /** Fills whichever generation is live, and tells readers how far it is. */
    Feeding live(AppliedWatermark watermark, Progress progress, IntakeStatus status) {
        Commits commits = new Commits(tables.transactions(), watermark, status, generations::isLiveHere);
        RepairLoop repairing = repairs.loop(this::live, commits, progress, status, settings.gapAfter());
        IntakeLoop loop = new IntakeLoop(
                kafka.watch(),
                kafka::sharing,
                batches(commits),
                progress,
                status,
                backOff(),
                repairing::wake,
                new Mandate(this::live, null, 1));
        return Feeding.start("intake", loop, repairing);
    }

    /** Fills a generation that is not live, from the first event on, and keeps it up to date. */
    Feeding other(int number, double effort) {
        Target target = () -> generations.find(number).filter(found -> found.isFollowedBy(software));
        AppliedWatermark watermark = new AppliedWatermark();
        Progress progress = new Progress(watermark);
        IntakeStatus status = new IntakeStatus("Generation " + number, new CompositeMeterRegistry());
        Commits commits = new Commits(tables.transactions(), watermark, status, () -> true);
        RepairLoop repairing = repairs.loop(
                target, commits, progress, status, settings.gapAfter().multipliedBy(MORE_PATIENCE));
        Backfill backfill =
                new Backfill(tables.feed(), tables.decoder(), tables.applier(), commits, tables.watermark());
        IntakeLoop loop = new IntakeLoop(
                kafka.watch(),
                kafka::alone,
                batches(commits),
                progress,
                status,
                backOff(),
                repairing::wake,
                new Mandate(target, backfill, effort));
        return Feeding.start("generation-" + number, loop, repairing);
    }

    private Optional<Generation> live() {
        return Optional.of(generations.live()).filter(live -> live.isFed(software));
    }

    private TopicBatch batches(Commits commits) {
        return new TopicBatch(tables.decoder(), tables.offsets(), tables.applier(), commits);
    }

    private BackOff backOff() {
        ExponentialBackOff backOff =
                new ExponentialBackOff(settings.retryFirst().toMillis(), 2);
        backOff.setMaxInterval(settings.retryAtMost().toMillis());
        backOff.setJitter(settings.retryFirst().toMillis() / 2);
        return backOff;
    }
}
