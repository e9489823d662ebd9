package io.dealtrail.facts;

/** What can be said to a yes-or-no question about a day of the world. */
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    /** Both are so: no as soon as one is no, yes only where both are. */
    public Answer and(Answer other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNKNOWN;
    }

    /** It is not so. */
    public Answer not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** One of them is so: yes as soon as one is yes, no only where both are. */
    public Answer or(Answer other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO && other == NO ? NO : UNKNOWN;
    }
}
