package io.dealtrail.terms;

/** What a scheduled item of an agreement is. A closed list. */
public enum ItemKind {
    BUSINESS,
    PLANT,
    STAFF,
    BRAND,
    CONTRACT,
    EQUIPMENT,
    LEASE
}
