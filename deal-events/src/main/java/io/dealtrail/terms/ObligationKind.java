package io.dealtrail.terms;

/** What sort of duty it is. A closed list. */
public enum ObligationKind {
    DELIVERY,
    PAYMENT,
    GOVERNANCE,
    NEGATIVE_COVENANT,
    CONSENT_REQUIRED,
    MILESTONE,
    INTENTION
}
