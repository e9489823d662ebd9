package io.dealtrail.projection.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the intake is doing, for health, metrics and the log: a change of state is logged once. */
class IntakeStatus {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeStatus.class);

    private final String name;
    private final Counter applied;
    private final Counter duplicates;
    private final Counter failures;
    private volatile Reading reading = new Reading(State.STARTING, "");
    private volatile long deadLetters;
    private volatile long parkedAggregates;

    /** @param name of what is fed, for the log */
    IntakeStatus(String name, MeterRegistry meters) {
        this.name = name;
        applied = Counter.builder("dealtrail.intake.applied")
                .description("Events that were applied")
                .register(meters);
        duplicates = Counter.builder("dealtrail.intake.duplicates")
                .description("Events that had been applied before")
                .register(meters);
        failures = Counter.builder("dealtrail.intake.failures")
                .description("Batches that will be tried again")
                .register(meters);
        Gauge.builder("dealtrail.dead.letters", () -> deadLetters)
                .description("Open dead letters")
                .register(meters);
        Gauge.builder("dealtrail.parked.aggregates", () -> parkedAggregates)
                .description("Aggregates that wait for their next event")
                .register(meters);
    }

    /** What the intake is at. */
    enum State {
        STARTING,
        RUNNING,
        /** Somebody paused it, or newer software does it. */
        PAUSED,
        /** The topic does not exist. */
        TOPIC_MISSING,
        /** The broker does not answer. */
        OUT_OF_TOUCH,
        /** The last batch failed and is tried again. */
        RETRYING,
        /** The topic's partition count has changed: nothing is read until someone has decided what to do. */
        REFUSING
    }

    /** A state and what led to it. */
    record Reading(State state, String detail) {}

    Reading reading() {
        return reading;
    }

    long deadLetters() {
        return deadLetters;
    }

    long parkedAggregates() {
        return parkedAggregates;
    }

    void applied(Applier.Outcome outcome) {
        applied.increment(outcome.applied());
        duplicates.increment(outcome.duplicates());
    }

    void running() {
        become(State.RUNNING, "");
    }

    void failed(State state, Exception failure) {
        failures.increment();
        become(state, String.valueOf(failure.getMessage()));
    }

    void become(State state, String detail) {
        Reading before = reading;
        reading = new Reading(state, detail);
        if (before.state() != state) {
            if (state == State.RUNNING) {
                LOG.info("{} is running", name);
            } else if (state == State.PAUSED) {
                LOG.warn("{} is {}: {}", name, state, detail);
            } else {
                LOG.error("{} is {}: {}", name, state, detail);
            }
        }
    }

    void counted(long letters, long parked) {
        deadLetters = letters;
        parkedAggregates = parked;
    }
}
