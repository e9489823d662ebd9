package io.dealtrail.terms;

/** What exercising an option does. A closed list. */
public enum OptionEffect {
    EXTEND,
    EXTEND_TO_PERPETUITY,
    TERMINATE,
    PURCHASE
}
