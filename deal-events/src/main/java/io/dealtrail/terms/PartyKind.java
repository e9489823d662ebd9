package io.dealtrail.terms;

/** What a party is. A closed list. */
public enum PartyKind {
    COMPANY,
    PERSON,
    CONSORTIUM,
    AGENCY
}
