package io.dealtrail.simulation;

/** What can go wrong, with how often it may: once in so many chances where it is frequent. */
enum Fault {
    KILL_DEAL(300),
    KILL_PROJECTION(300),
    FREEZE(250),
    BROKER_KILLED(600),
    POWER_LOSS(300),
    STORE_RESTART(600),
    READ_RESTART(600),
    CLOCK_JUMP(600),
    /** A statement of PostgreSQL gets no answer, and its connection is gone. */
    CONNECTION_LOST(60),
    /** The connection is gone while a transaction is committed. */
    COMMIT_IN_DOUBT(12),
    /** Kafka does not answer in time whether it has done something. */
    NO_ANSWER(60),
    /** An event does not come with the topic, as if the topic had lost it for good. */
    EVENT_MISSED(100),
    FEED_AWAY(4),
    /** A read model fails at an event, for a while. */
    MODEL_FAILS(60),
    /** A decision rests on what a cache has kept. */
    STALE_DECISION(3);

    private final int often;

    Fault(int often) {
        this.often = often;
    }

    int often() {
        return often;
    }

    /** Whether it strikes by itself, not what somebody does. */
    boolean isWeather() {
        return compareTo(CLOCK_JUMP) <= 0;
    }
}
