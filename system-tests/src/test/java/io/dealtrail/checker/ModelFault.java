package io.dealtrail.checker;

/** A mistake that a system of this kind can have, planted in the {@link ModelSystem} to see that the checker finds it. */
enum ModelFault {
    /** The relay notes how far it has got, then sends, and dies in between. */
    CURSOR_BEFORE_ROWS,
    /** A client is told that it is done, then the transaction fails. */
    ACK_BEFORE_COMMIT,
    /** An event is in the topic, then its transaction fails. */
    PUBLISH_BEFORE_COMMIT,
    /** The intake commits its offset, then applies, and dies in between. */
    OFFSET_BEFORE_APPLY,
    /** Nobody looks whether the sequence of an event is taken. */
    NO_SEQUENCE_CHECK,
    /** A command that was overtaken is not tried again, and answered as if it had been. */
    LOST_RETRY,
    /** Two events of one aggregate are published the wrong way round. */
    SWAPPED_PAIR,
    /** An event is published twice, the second time with another payload. */
    DUPLICATE_WITH_ANOTHER_PAYLOAD,
    /** A stream that is resumed begins with the last event that was seen. */
    SSE_OFF_BY_ONE_ON_RESUME,
    /** The ids of a stream are given by two writers, of whom the later one is faster. */
    SSE_IDS_FROM_TWO_WRITERS,
    /** The read side takes no notice of corrections. */
    FOLD_BUG,
    /** An aggregate is loaded from a snapshot, without what came after it. */
    STALE_SNAPSHOT,
    /** The receipt is stored after the events, and the service dies in between. */
    RECEIPTS_IN_ANOTHER_TRANSACTION,
    /** A position that is not committed yet is passed over for good. */
    SKIPPED_HOLE
}
