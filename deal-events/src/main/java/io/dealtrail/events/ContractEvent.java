package io.dealtrail.events;

/** What becomes of an agreement as a contract: who stands in it for whom, and what is known of its text. */
public sealed interface ContractEvent extends PartnershipEvent
        permits AgreementAssigned, ClauseAdded, DocumentAttached {}
