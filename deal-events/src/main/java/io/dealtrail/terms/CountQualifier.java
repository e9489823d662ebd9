package io.dealtrail.terms;

/** How exactly a count is known. A closed list. */
public enum CountQualifier {
    EXACT,
    APPROX,
    AT_LEAST,
    AT_MOST,
    RANGE,
    UNKNOWN
}
