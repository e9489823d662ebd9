package io.dealtrail.projection.intake;

import io.dealtrail.projection.log.AppliedEvents;
import io.dealtrail.projection.log.Progress;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What brings parked aggregates on and fills gaps, for whoever fills tables. */
@Component
class Repairs {

    private final Feed feed;
    private final Decoder decoder;
    private final Sequences sequences;
    private final Parking parking;
    private final DeadLetters deadLetters;
    private final Applier applier;
    private final AppliedEvents log;
    private final IntakeSettings settings;

    Repairs(
            Feed feed,
            Decoder decoder,
            Sequences sequences,
            Parking parking,
            DeadLetters deadLetters,
            Applier applier,
            AppliedEvents log,
            IntakeSettings settings) {
        this.feed = feed;
        this.decoder = decoder;
        this.sequences = sequences;
        this.parking = parking;
        this.deadLetters = deadLetters;
        this.applier = applier;
        this.log = log;
        this.settings = settings;
    }

    /** A loop of repairs. */
    RepairLoop loop(Target target, Commits commits, Progress progress, IntakeStatus status, Duration gapAfter) {
        Repair repair = repair(commits);
        GapRepair gaps = new GapRepair(feed, decoder, applier, commits, log, progress, gapAfter, System::nanoTime);
        return new RepairLoop(parking, repair, gaps, deadLetters, status, settings.repairEvery(), target);
    }

    /** What brings one aggregate on at a time. */
    Repair repair(Commits commits) {
        return new Repair(feed, decoder, sequences, parking, deadLetters, applier, commits);
    }
}
