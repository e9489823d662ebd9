package io.dealtrail.deal.partnership.rulebook;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.addobligation.ObligationRules;
import io.dealtrail.deal.partnership.assignagreement.AssignmentRules;
import io.dealtrail.deal.partnership.attachdocument.AttachDocument;
import io.dealtrail.deal.partnership.determineconsideration.DeterminationRules;
import io.dealtrail.deal.partnership.modifylicense.ModificationRules;
import io.dealtrail.deal.partnership.opendispute.DisputeRules;
import io.dealtrail.deal.partnership.recordconsent.ConsentRules;
import io.dealtrail.deal.partnership.recordpatentassignment.RecordingRules;
import io.dealtrail.deal.partnership.recordpayment.PaymentRules;
import io.dealtrail.deal.partnership.recordruling.RecordRuling;
import io.dealtrail.deal.partnership.retainright.RetainRight;
import io.dealtrail.deal.partnership.reversetransfer.ReversalRules;
import io.dealtrail.deal.partnership.revokelicense.RevocationRules;
import io.dealtrail.deal.partnership.setratecard.SetRateCard;
import io.dealtrail.deal.partnership.settledispute.SettlementRules;
import io.dealtrail.deal.partnership.state.Areas;
import io.dealtrail.deal.partnership.state.BelongingRules;
import io.dealtrail.deal.partnership.state.Disputes;
import io.dealtrail.deal.partnership.state.MembershipRules;
import io.dealtrail.deal.partnership.state.Obligations;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.AgreementAssigned;
import io.dealtrail.events.AgreementJoined;
import io.dealtrail.events.AgreementLeft;
import io.dealtrail.events.AreaEvent;
import io.dealtrail.events.ClauseAdded;
import io.dealtrail.events.CollaborationAreaCompleted;
import io.dealtrail.events.CollaborationAreaDropped;
import io.dealtrail.events.CollaborationAreaResumed;
import io.dealtrail.events.CollaborationAreaSuspended;
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
import io.dealtrail.events.LicenseModified;
import io.dealtrail.events.LicenseRevoked;
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
import io.dealtrail.events.PatentAssignmentRecorded;
import io.dealtrail.events.PatentRightEvent;
import io.dealtrail.events.PatentTransferReversed;
import io.dealtrail.events.PaymentRecorded;
import io.dealtrail.events.ProceedingAdded;
import io.dealtrail.events.RateCardSet;
import io.dealtrail.events.RightRetained;
import io.dealtrail.events.RulingRecorded;

/** The rules of the events about patents, money, areas, duties, disputes, members and contracts. */
final class FurtherRules {

    private FurtherRules() {}

    static Rules of(PatentRightEvent event, PartnershipState state, DecisionContext context) {
        return switch (event) {
            case LicenseModified e -> ModificationRules.of(e, state, context);
            case LicenseRevoked e -> RevocationRules.of(e, state, context);
            case RightRetained e -> RetainRight.rules(e, state);
            case PatentAssignmentRecorded e -> RecordingRules.of(e, state, context);
            case PatentTransferReversed e -> ReversalRules.of(e, state, context);
        };
    }

    static Rules of(MoneyEvent event, PartnershipState state, DecisionContext context) {
        return switch (event) {
            case ConsiderationDetermined e -> DeterminationRules.of(e, state, context);
            case PaymentRecorded e -> PaymentRules.of(e, state, context);
            case RateCardSet e -> SetRateCard.rules(e, state);
        };
    }

    static Rules of(AreaEvent event, PartnershipState state, DecisionContext context) {
        return switch (event) {
            case CollaborationAreaSuspended e -> Areas.changing(e.areaId(), e.on(), state, context);
            case CollaborationAreaResumed e -> Areas.changing(e.areaId(), e.on(), state, context);
            case CollaborationAreaCompleted e -> Areas.ending(e.areaId(), e.on(), state, context);
            case CollaborationAreaDropped e -> Areas.ending(e.areaId(), e.on(), state, context);
        };
    }

    static Rules of(DutyEvent event, PartnershipState state, DecisionContext context) {
        return switch (event) {
            case ObligationAdded e -> ObligationRules.of(e, state, context);
            case ObligationFulfilled e -> Obligations.closing(e.obligationId(), e.on(), state, context);
            case ObligationWaived e -> Obligations.closing(e.obligationId(), e.on(), state, context);
            case ObligationMissed e -> Obligations.closing(e.obligationId(), e.on(), state, context);
            case ConsentRecorded e -> ConsentRules.of(e, state, context);
        };
    }

    static Rules of(DisputeEvent event, PartnershipState state, DecisionContext context) {
        return switch (event) {
            case DisputeOpened e -> DisputeRules.of(e, context);
            case ProceedingAdded e -> Disputes.filing(e, state, context);
            case RulingRecorded e -> RecordRuling.rules(e, state, context);
            case DisputeSettled e -> SettlementRules.of(e.disputeId(), e.byAgreement(), null, e.on(), state, context);
            case DisputePartlySettled e ->
                SettlementRules.of(e.disputeId(), e.byAgreement(), e.scope(), e.on(), state, context);
            case DisputeWithdrawn e -> Disputes.ending(e.disputeId(), e.on(), state, context);
        };
    }

    static Rules of(MemberEvent event, PartnershipState state, DecisionContext context) {
        return switch (event) {
            case PartnershipPartyAdded e -> BelongingRules.of(e, state, context);
            case PartnershipPartyRemoved e -> BelongingRules.of(e, state, context);
            case AgreementJoined e -> MembershipRules.of(e, state, context);
            case AgreementLeft e -> MembershipRules.of(e, state, context);
            case MemberCountStated e -> MembershipRules.of(e, state, context);
            case NonMemberStated e -> MembershipRules.of(e, state, context);
        };
    }

    static Rules of(ContractEvent event, PartnershipState state, DecisionContext context) {
        return switch (event) {
            case AgreementAssigned e -> AssignmentRules.of(e, state, context);
            case DocumentAttached e -> AttachDocument.rules(e, state);
            case ClauseAdded e -> Rules.of(() -> state.agreement(e.agreementId(), "/agreementId"));
        };
    }
}
