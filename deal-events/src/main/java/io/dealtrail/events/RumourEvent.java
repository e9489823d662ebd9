package io.dealtrail.events;

/** What is rumoured, and what came of it: none of it counts as known. */
public sealed interface RumourEvent extends PartnershipEvent permits RumourRecorded, RumourResolved {}
