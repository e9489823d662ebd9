package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;

/**
 * Why a computed fact is what it is.
 *
 * @param fact what it follows from
 */
public record Because(Reason reason, FactRef fact) {

    /** What about the fact was decisive. */
    public enum Reason {
        /** It begins on the day that this fact states. */
        BEGINS,
        /** It begins when this happens, which it has not as far as is known. */
        AWAITED,
        /** This condition is open. */
        CONDITION_OPEN,
        /** Nobody says when it begins. */
        BEGIN_NOT_STATED,
        /** It ends on the day that follows from this fact. */
        ENDS,
        /** It has no end. */
        PERPETUAL,
        /** It runs for several years, nobody says how many. */
        YEARS_NOT_STATED,
        /** Nobody says when it ends. */
        END_NOT_STATED,
        /** Whoever holds this option may move the end. */
        END_MAY_MOVE,
        /** It was terminated, as this fact says. */
        TERMINATED,
        /** It was given up, as this fact says. */
        ABANDONED,
        /** This agreement took its place. */
        SUPERSEDED,
        /** This agreement or renewal renewed it, so it ran until then. */
        RENEWED,
        /** It happened on the day that this fact states. */
        HAPPENED,
        /** Sources contradict this fact. */
        CONTRADICTED
    }
}
