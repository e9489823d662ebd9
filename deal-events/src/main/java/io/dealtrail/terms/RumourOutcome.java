package io.dealtrail.terms;

/** What came of a rumour. A closed list. */
public enum RumourOutcome {
    CONFIRMED,
    DENIED
}
