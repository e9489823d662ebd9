package io.dealtrail.terms;

/** Whether the licensor may license others, or use the right itself. A closed list. */
public enum Exclusivity {
    EXCLUSIVE,
    SOLE,
    NON_EXCLUSIVE,
    NOT_SPECIFIED
}
