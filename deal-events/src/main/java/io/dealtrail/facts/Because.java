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
        /** A party belongs to an agreement, as this fact says. */
        MEMBER,
        /** A party does not belong to an agreement, or no more, as this fact says. */
        NOT_A_MEMBER,
        /** Nobody names a party among those who belong to this agreement. */
        NOT_NAMED,
        /** More belong to an agreement, as this fact says, than are named. */
        MORE_THAN_NAMED,
        /** A rumour, and nothing else, says so. */
        RUMOURED,
        /** Sources contradict this fact. */
        CONTRADICTED
    }
}
