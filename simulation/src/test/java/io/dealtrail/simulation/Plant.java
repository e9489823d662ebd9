package io.dealtrail.simulation;

/** A fault of the software that a simulation must find: the services never have it, their surroundings here can be told to behave as if they had. */
public enum Plant {
    NONE,
    /** Positions are given out before the lock is held, and so become visible out of order. */
    POSITION_BEFORE_LOCK,
    /** A command is acknowledged before its transaction is committed. */
    ACKNOWLEDGED_BEFORE_COMMIT,
    /** Nothing keeps two events from the same place in a history. */
    NO_SEQUENCE_CHECK,
    /** Receipts are in a transaction of their own, which can be lost. */
    RECEIPT_APART,
    /** The relay publishes what is not committed yet. */
    PUBLISHED_BEFORE_COMMIT,
    /** A relay that was replaced goes on publishing. */
    NO_FENCING,
    /** The relay goes on as the producer of a transaction that was aborted. */
    PRODUCER_KEPT,
    /** The relay finds its place among records of aborted transactions too. */
    TAIL_UNCOMMITTED,
    /** The relay does not look at where its records came to be, nor at where the topic ends. */
    LOST_TAIL_UNNOTICED,
    /** The relay does not look whether what it published is still there and can be read. */
    LOOKS_SKIPPED,
    /** The offsets are stored before the rows, not with them. */
    OFFSETS_BEFORE_ROWS,
    /** The watermark is the highest position that is applied. */
    HIGHEST_AS_WATERMARK,
    /** The intake takes what comes next for what is next. */
    HOLE_SKIPPED
}
