package io.dealtrail.events;

/** What happens in a partnership: its agreements, licences, transfers, money, areas, and what is known of them. */
public sealed interface PartnershipEvent extends DealEvent
        permits PartnershipOpened,
                PartnershipClosed,
                PartnershipReopened,
                AgreementSigned,
                AgreementBecameEffective,
                LicenseGranted,
                CrossLicenseGranted,
                PatentTransferAgreed,
                PatentTransferExecuted,
                ConsiderationAgreed,
                ConsiderationDisclosed,
                CollaborationAreaAdded,
                CollaborationAreaPromoted,
                RelatedDealRecorded,
                AgreementLifecycleEvent,
                PatentRightEvent,
                MoneyEvent,
                AreaEvent,
                DutyEvent,
                DisputeEvent,
                MemberEvent,
                RumourEvent,
                ContractEvent,
                CalendarNotice,
                KnowledgeEvent {}
