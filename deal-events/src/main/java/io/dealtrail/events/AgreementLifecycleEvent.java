package io.dealtrail.events;

/** How an agreement comes about, is changed, and ends. */
public sealed interface AgreementLifecycleEvent extends PartnershipEvent
        permits AgreementAnnounced,
                AgreementTermSet,
                ClosingRescheduled,
                ConditionAdded,
                ConditionSatisfied,
                ConditionWaived,
                ConditionFailed,
                AgreementClosed,
                RelativeDatesResolved,
                AgreementAmended,
                AgreementRenewed,
                OptionExercised,
                AgreementTermExtended,
                AgreementExpired,
                AgreementTerminated,
                AgreementPartiallyTerminated,
                AgreementAbandoned {}
