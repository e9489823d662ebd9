package io.dealtrail.events;

/** Who belongs to a partnership or to an agreement that others can join, as they come and go. */
public sealed interface MemberEvent extends PartnershipEvent
        permits PartnershipPartyAdded,
                PartnershipPartyRemoved,
                AgreementJoined,
                AgreementLeft,
                MemberCountStated,
                NonMemberStated {}
