package io.dealtrail.terms;

/** What is counted. A closed list. */
public enum CountUnit {
    GRANTED_PATENTS,
    APPLICATIONS,
    PATENTS_AND_APPLICATIONS,
    PATENT_ASSETS,
    FAMILIES,
    DESIGN_PATENTS,
    DECLARED_ESSENTIAL,
    MEMBERS,
    PRODUCTS
}
