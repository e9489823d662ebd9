package io.dealtrail.deal.partnership.correctfact;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.addobligation.ObligationRules;
import io.dealtrail.deal.partnership.determineconsideration.DeterminationRules;
import io.dealtrail.deal.partnership.opendispute.DisputeRules;
import io.dealtrail.deal.partnership.recordconsent.ConsentRules;
import io.dealtrail.deal.partnership.recordpayment.PaymentRules;
import io.dealtrail.deal.partnership.state.Areas;
import io.dealtrail.deal.partnership.state.Disputes;
import io.dealtrail.deal.partnership.state.Obligations;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.AreaEvent;
import io.dealtrail.events.CollaborationAreaCompleted;
import io.dealtrail.events.CollaborationAreaDropped;
import io.dealtrail.events.CollaborationAreaResumed;
import io.dealtrail.events.CollaborationAreaSuspended;
import io.dealtrail.events.ConsentRecorded;
import io.dealtrail.events.ConsiderationDetermined;
import io.dealtrail.events.DisputeEvent;
import io.dealtrail.events.DisputeOpened;
import io.dealtrail.events.DisputePartlySettled;
import io.dealtrail.events.DisputeSettled;
import io.dealtrail.events.DisputeWithdrawn;
import io.dealtrail.events.DutyEvent;
import io.dealtrail.events.MoneyEvent;
import io.dealtrail.events.ObligationAdded;
import io.dealtrail.events.ObligationFulfilled;
import io.dealtrail.events.ObligationMissed;
import io.dealtrail.events.ObligationWaived;
import io.dealtrail.events.PaymentRecorded;
import io.dealtrail.events.ProceedingAdded;
import io.dealtrail.events.RateCardSet;
import io.dealtrail.events.RulingRecorded;

/** The rules of the events about money, areas, duties and disputes, for when a correction makes them say something else. */
final class FurtherRecheck {

    private FurtherRecheck() {}

    static void check(MoneyEvent event, PartnershipState state, DecisionContext context) {
        switch (event) {
            case ConsiderationDetermined e -> DeterminationRules.check(e, state, context);
            case PaymentRecorded e -> PaymentRules.check(e, context);
            case RateCardSet e -> state.agreement(e.agreementId(), "/agreementId");
        }
    }

    static void check(AreaEvent event, PartnershipState state, DecisionContext context) {
        switch (event) {
            case CollaborationAreaSuspended e -> Areas.checkDay(e.areaId(), e.on(), state, context);
            case CollaborationAreaResumed e -> Areas.checkDay(e.areaId(), e.on(), state, context);
            case CollaborationAreaCompleted e -> Areas.checkDay(e.areaId(), e.on(), state, context);
            case CollaborationAreaDropped e -> Areas.checkDay(e.areaId(), e.on(), state, context);
        }
    }

    static void check(DutyEvent event, PartnershipState state, DecisionContext context) {
        switch (event) {
            case ObligationAdded e -> ObligationRules.check(e, state, context);
            case ObligationFulfilled e -> Obligations.checkDay(e.obligationId(), e.on(), state, context);
            case ObligationWaived e -> Obligations.checkDay(e.obligationId(), e.on(), state, context);
            case ObligationMissed e -> Obligations.checkDay(e.obligationId(), e.on(), state, context);
            case ConsentRecorded e ->
                ConsentRules.check(e, state.known("obligation", e.obligationId()), state, context);
        }
    }

    static void check(DisputeEvent event, PartnershipState state, DecisionContext context) {
        switch (event) {
            case DisputeOpened e -> DisputeRules.check(e, context);
            case ProceedingAdded e -> WorldDays.happened(e.filedOn(), "/filedOn", context);
            case RulingRecorded e -> Disputes.checkDay(e.disputeId(), e.on(), state, context);
            case DisputeSettled e -> {
                state.optionalAgreement(e.byAgreement(), "/byAgreement");
                Disputes.checkDay(e.disputeId(), e.on(), state, context);
            }
            case DisputePartlySettled e -> {
                state.optionalAgreement(e.byAgreement(), "/byAgreement");
                Disputes.checkDay(e.disputeId(), e.on(), state, context);
            }
            case DisputeWithdrawn e -> Disputes.checkDay(e.disputeId(), e.on(), state, context);
        }
    }
}
