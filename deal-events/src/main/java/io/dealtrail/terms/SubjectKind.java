package io.dealtrail.terms;

/** What rights a licence covers. A closed list. */
public enum SubjectKind {
    ALL_PATENTS,
    ALL_PATENTS_AT,
    SEP_SET,
    PORTFOLIO,
    NUMBERED,
    TRADEMARK,
    SOFTWARE,
    KNOW_HOW,
    DESIGNS,
    NOT_SPECIFIED
}
