package io.dealtrail.deal.partnership.correctfact;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.EventDays;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.AgreementJoined;
import io.dealtrail.events.AgreementLeft;
import io.dealtrail.events.MemberCountStated;
import io.dealtrail.events.MemberEvent;
import io.dealtrail.events.NonMemberStated;
import io.dealtrail.events.PartnershipPartyAdded;
import io.dealtrail.events.PartnershipPartyRemoved;
import io.dealtrail.facts.MemberFacts;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;

/** The rules of the events about members, for when a correction makes them say something else. */
final class MemberRecheck {

    private MemberRecheck() {}

    static void check(MemberEvent event, PartnershipState state, DecisionContext context) {
        switch (event) {
            case PartnershipPartyAdded e -> WorldDays.happened(e.on(), "/on", context);
            case PartnershipPartyRemoved e -> {
                FactRef came = MemberFacts.partnershipJoinedOn(state.self().object(), e.party());
                left(e.on(), came, state, context);
            }
            case AgreementJoined e -> {
                state.agreement(e.agreementId(), "/agreementId");
                WorldDays.happened(e.on(), "/on", context);
            }
            case AgreementLeft e -> {
                FactRef agreement =
                        state.agreement(e.agreementId(), "/agreementId").ref();
                left(e.on(), MemberFacts.joinedOn(agreement, e.party(), e.role()), state, context);
            }
            case MemberCountStated e -> {
                state.agreement(e.agreementId(), "/agreementId");
                WorldDays.happened(e.asOf(), "/asOf", context);
            }
            case NonMemberStated e -> {
                state.agreement(e.agreementId(), "/agreementId");
                WorldDays.happened(e.asOf(), "/asOf", context);
            }
        }
    }

    /** Rules 13 and 14: the last day is not before the first. */
    private static void left(PartialDate on, FactRef joinedOn, PartnershipState state, DecisionContext context) {
        state.facts().versions(joinedOn).stream()
                .flatMap(version -> EventDays.read(version.value()).stream())
                .forEach(joined -> WorldDays.inOrder(joined, on, "/on"));
        WorldDays.happened(on, "/on", context);
    }
}
