package io.dealtrail.terms;

/** How far a source is trusted: A is completely reliable, E unreliable, F cannot be judged. A closed list. */
public enum Reliability {
    A,
    B,
    C,
    D,
    E,
    F
}
