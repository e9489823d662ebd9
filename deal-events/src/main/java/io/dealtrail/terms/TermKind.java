package io.dealtrail.terms;

/** How long an agreement or a licence runs, as far as is known. A closed list. */
public enum TermKind {
    FIXED,
    YEARS,
    PERPETUAL,
    MULTI_YEAR_UNSPECIFIED,
    NOT_SPECIFIED
}
