package io.dealtrail.events;

/** What someone has to do, or to leave alone, and what comes of it. */
public sealed interface DutyEvent extends PartnershipEvent
        permits ObligationAdded, ObligationFulfilled, ObligationWaived, ObligationMissed, ConsentRecorded {}
