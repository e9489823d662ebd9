package io.dealtrail.terms;

/** How many sides a partnership has, and how they are organised. A closed list. */
public enum PartnershipKind {
    BILATERAL,
    MULTILATERAL,
    CONSORTIUM,
    POOL
}
