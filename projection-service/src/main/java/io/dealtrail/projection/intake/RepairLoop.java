package io.dealtrail.projection.intake;

import io.dealtrail.projection.generations.InGeneration;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings parked aggregates on and fills gaps, apart from the intake so that a slow feed holds nobody else up. */
final class RepairLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(RepairLoop.class);
    private static final int AT_ONCE = 20;

    private final Parking parking;
    private final Repair repair;
    private final GapRepair gaps;
    private final DeadLetters deadLetters;
    private final IntakeStatus status;
    private final Duration every;
    private final Target target;
    private final Semaphore wanted = new Semaphore(0);
    private volatile boolean running = true;
    private int last;

    RepairLoop(
            Parking parking,
            Repair repair,
            GapRepair gaps,
            DeadLetters deadLetters,
            IntakeStatus status,
            Duration every,
            Target target) {
        this.parking = parking;
        this.repair = repair;
        this.gaps = gaps;
        this.deadLetters = deadLetters;
        this.status = status;
        this.every = every;
        this.target = target;
    }

    @Override
    public void run() {
        while (running) {
            try {
                step();
            } catch (RuntimeException failed) {
                LOG.warn("Repairs failed, will try again", failed);
            }
            pause();
        }
    }

    /** Looks at once instead of at the next time. */
    void wake() {
        wanted.release();
    }

    void stop() {
        running = false;
        wake();
    }

    /** One look at everything. */
    void step() {
        target.now().ifPresent(generation -> InGeneration.run(generation, () -> step(generation.number())));
    }

    private void step(int generation) {
        if (generation != last) {
            // A newer version of the software may know what to do with what stopped the last one.
            parking.allDue();
            last = generation;
        }
        parking.due(AT_ONCE).forEach(repair::attempt);
        gaps.look();
        status.counted(deadLetters.count(), parking.count());
    }

    private void pause() {
        try {
            if (wanted.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS)) {
                wanted.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            running = false;
        }
    }
}
