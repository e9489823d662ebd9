package io.dealtrail.facts;

import io.dealtrail.events.AgreementAssigned;
import io.dealtrail.events.AgreementJoined;
import io.dealtrail.events.AgreementLeft;
import io.dealtrail.events.AreaEvent;
import io.dealtrail.events.ClauseAdded;
import io.dealtrail.events.ConsentRecorded;
import io.dealtrail.events.ConsiderationDetermined;
import io.dealtrail.events.ContractEvent;
import io.dealtrail.events.DisputeEvent;
import io.dealtrail.events.DisputeOpened;
import io.dealtrail.events.DisputePartlySettled;
import io.dealtrail.events.DisputeSettled;
import io.dealtrail.events.DisputeWithdrawn;
import io.dealtrail.events.DocumentAttached;
import io.dealtrail.events.DutyEvent;
import io.dealtrail.events.MemberCountStated;
import io.dealtrail.events.MemberEvent;
import io.dealtrail.events.MoneyEvent;
import io.dealtrail.events.NonMemberStated;
import io.dealtrail.events.ObligationAdded;
import io.dealtrail.events.ObligationFulfilled;
import io.dealtrail.events.ObligationMissed;
import io.dealtrail.events.ObligationWaived;
import io.dealtrail.events.PartnershipPartyAdded;
import io.dealtrail.events.PartnershipPartyRemoved;
import io.dealtrail.events.PaymentRecorded;
import io.dealtrail.events.ProceedingAdded;
import io.dealtrail.events.RateCardSet;
import io.dealtrail.events.RulingRecorded;
import io.dealtrail.events.RumourEvent;
import io.dealtrail.events.RumourRecorded;
import io.dealtrail.events.RumourResolved;

/** What the events about money, areas, duties and disputes bring into being and hang on. */
final class FurtherLinks {

    private static final String AGREEMENT = "agreement";
    private static final String OBLIGATION = "obligation";
    private static final String DISPUTE = "dispute";
    private static final String PROCEEDING = "proceeding";
    private static final String RUMOUR = "rumour";

    private FurtherLinks() {}

    static EventLinks of(MoneyEvent event, EventLinks links) {
        return switch (event) {
            case ConsiderationDetermined e -> links.needs("consideration", e.considerationId());
            case PaymentRecorded e -> links.needs("consideration", e.considerationId());
            case RateCardSet e -> links.needs(AGREEMENT, e.agreementId());
        };
    }

    static EventLinks of(AreaEvent event, EventLinks links) {
        return links.needs("area", AreaAssertions.day(event).id());
    }

    static EventLinks of(DutyEvent event, EventLinks links) {
        return switch (event) {
            case ObligationAdded e -> {
                links.creates(OBLIGATION, e.obligationId()).needs(AGREEMENT, e.agreementId());
                e.concerns().forEach(links::needs);
                yield links;
            }
            case ObligationFulfilled e -> links.needs(OBLIGATION, e.obligationId());
            case ObligationWaived e -> links.needs(OBLIGATION, e.obligationId());
            case ObligationMissed e -> links.needs(OBLIGATION, e.obligationId());
            case ConsentRecorded e ->
                links.needs(OBLIGATION, e.obligationId())
                        .needs(AGREEMENT, e.act().agreement());
        };
    }

    static EventLinks of(MemberEvent event, EventLinks links) {
        return switch (event) {
            case PartnershipPartyAdded _, PartnershipPartyRemoved _ -> links;
            case AgreementJoined e -> links.needs(AGREEMENT, e.agreementId());
            case AgreementLeft e -> links.needs(AGREEMENT, e.agreementId());
            case MemberCountStated e -> links.needs(AGREEMENT, e.agreementId());
            case NonMemberStated e -> links.needs(AGREEMENT, e.agreementId());
        };
    }

    static EventLinks of(RumourEvent event, EventLinks links) {
        return switch (event) {
            case RumourRecorded e -> links.creates(RUMOUR, e.rumourId());
            case RumourResolved e -> links.needs(RUMOUR, e.rumourId());
        };
    }

    static EventLinks of(ContractEvent event, EventLinks links) {
        return switch (event) {
            case AgreementAssigned e -> links.needs(AGREEMENT, e.agreementId()).needs(e.conditionalOn());
            case ClauseAdded e -> links.needs(AGREEMENT, e.agreementId());
            case DocumentAttached e -> links.needs(AGREEMENT, e.agreementId());
        };
    }

    static EventLinks of(DisputeEvent event, EventLinks links) {
        return switch (event) {
            case DisputeOpened e -> links.creates(DISPUTE, e.disputeId());
            case ProceedingAdded e ->
                links.creates(PROCEEDING, e.proceedingId()).needs(DISPUTE, e.disputeId());
            case RulingRecorded e -> links.needs(DISPUTE, e.disputeId()).needs(PROCEEDING, e.proceedingId());
            case DisputeSettled e -> links.needs(DISPUTE, e.disputeId()).needs(AGREEMENT, e.byAgreement());
            case DisputePartlySettled e -> {
                links.needs(DISPUTE, e.disputeId()).needs(AGREEMENT, e.byAgreement());
                e.scope().proceedings().forEach(proceeding -> links.needs(PROCEEDING, proceeding));
                yield links;
            }
            case DisputeWithdrawn e -> links.needs(DISPUTE, e.disputeId());
        };
    }
}
