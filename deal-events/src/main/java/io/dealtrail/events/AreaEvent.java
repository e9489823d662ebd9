package io.dealtrail.events;

/** What comes of an area of collaboration once it is there. */
public sealed interface AreaEvent extends PartnershipEvent
        permits CollaborationAreaSuspended,
                CollaborationAreaResumed,
                CollaborationAreaCompleted,
                CollaborationAreaDropped {}
