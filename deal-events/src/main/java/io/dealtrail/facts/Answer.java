package io.dealtrail.facts;

/** What can be said to a yes-or-no question about a day of the world. */
public enum Answer {
    YES,
    NO,
    UNKNOWN
}
