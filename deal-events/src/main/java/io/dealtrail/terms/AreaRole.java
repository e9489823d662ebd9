package io.dealtrail.terms;

/** What a party does in an area of collaboration. A closed list. */
public enum AreaRole {
    SUPPLIER,
    CUSTOMER,
    JOINT,
    DISTRIBUTOR
}
