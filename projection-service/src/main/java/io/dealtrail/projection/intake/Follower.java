package io.dealtrail.projection.intake;

import io.dealtrail.projection.generations.FillingLock;
import io.dealtrail.projection.log.Rate;

/** A generation that this instance fills: under its lock, as long as that is held. */
final class Follower {

    private final int number;
    private final FillingLock lock;
    private final Feeding feeding;
    private final Rate rate = new Rate();

    Follower(int number, FillingLock lock, Feeding feeding) {
        this.number = number;
        this.lock = lock;
        this.feeding = feeding;
    }

    int number() {
        return number;
    }

    Rate rate() {
        return rate;
    }

    boolean isHeld() {
        return lock.isHeld();
    }

    void stop() {
        feeding.stop();
        lock.close();
    }
}
