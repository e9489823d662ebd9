package io.dealtrail.events;

/** What is fought over before courts and offices, and how it ends. */
public sealed interface DisputeEvent extends PartnershipEvent
        permits DisputeOpened,
                ProceedingAdded,
                RulingRecorded,
                DisputeSettled,
                DisputePartlySettled,
                DisputeWithdrawn {}
