package io.dealtrail.projection.intake;

/** Why something could not be applied. */
public enum Cause {
    /** Not an event of Dealtrail: a header is missing or malformed. */
    MALFORMED,
    /** A name that this version of the software does not know. */
    UNKNOWN_TYPE,
    /** The payload is not the event that the name says. */
    BAD_PAYLOAD,
    /** It does not continue its aggregate's hash chain. */
    WRONG_HASH,
    /** Another event is already applied at its place. */
    DIFFERENT_HASH,
    /** Events before it have not arrived. */
    HOLE,
    /** A read model threw. */
    READ_MODEL_FAILED,
    /** deal-service's own feed does not have it. */
    NOT_IN_STORE;

    /** Whether it is about an event that is not the store's: nothing waits for it. */
    boolean ofAnImpostor() {
        return this == DIFFERENT_HASH || this == NOT_IN_STORE;
    }
}
