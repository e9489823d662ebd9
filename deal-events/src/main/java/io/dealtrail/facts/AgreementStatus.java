package io.dealtrail.facts;

/** How far an agreement has come on a day. A closed list; which of them can be reached depends on the events that there are. */
public enum AgreementStatus {
    RUMOURED,
    ANNOUNCED,
    SIGNED,
    CONDITIONS_PENDING,
    EFFECTIVE,
    CLOSED,
    EXPIRED,
    TERMINATED,
    SUPERSEDED,
    ABANDONED
}
