package io.dealtrail.terms;

/** The legal way in which title passes; NAME_CHANGE and MERGER do not change the economic owner. A closed list. */
public enum Conveyance {
    ASSIGNMENT,
    MERGER,
    NAME_CHANGE,
    SECURITY_INTEREST,
    RELEASE,
    GOVERNMENT_INTEREST,
    CORRECTION,
    COURT_ORDER,
    OTHER
}
