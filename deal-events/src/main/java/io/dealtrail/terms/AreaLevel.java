package io.dealtrail.terms;

/** How firmly an area of collaboration is agreed. A closed list. */
public enum AreaLevel {
    COMMITTED,
    EXPLORATORY
}
