package io.dealtrail.terms;

/** How a source stands to a fact. A closed list. */
public enum Stance {
    SUPPORTS,
    SUPPLEMENTS,
    COMPATIBLE,
    ESTIMATES,
    CONTRADICTS
}
