package io.dealtrail.deal.partnership.rulebook;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.abandonagreement.AbandonAgreement;
import io.dealtrail.deal.partnership.addcondition.AddCondition;
import io.dealtrail.deal.partnership.announceagreement.AnnounceAgreement;
import io.dealtrail.deal.partnership.closeagreement.ClosingRules;
import io.dealtrail.deal.partnership.exerciseoption.ExerciseRules;
import io.dealtrail.deal.partnership.expireagreement.ExpiryRules;
import io.dealtrail.deal.partnership.renewagreement.RenewalRules;
import io.dealtrail.deal.partnership.rescheduleclosing.RescheduleClosing;
import io.dealtrail.deal.partnership.setterm.TermRules;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.AgreementCondition;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.partnership.terminateagreement.EndingRules;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.AgreementAbandoned;
import io.dealtrail.events.AgreementAmended;
import io.dealtrail.events.AgreementAnnounced;
import io.dealtrail.events.AgreementClosed;
import io.dealtrail.events.AgreementExpired;
import io.dealtrail.events.AgreementLifecycleEvent;
import io.dealtrail.events.AgreementPartiallyTerminated;
import io.dealtrail.events.AgreementRenewed;
import io.dealtrail.events.AgreementTermExtended;
import io.dealtrail.events.AgreementTermSet;
import io.dealtrail.events.AgreementTerminated;
import io.dealtrail.events.ClosingRescheduled;
import io.dealtrail.events.ConditionAdded;
import io.dealtrail.events.ConditionFailed;
import io.dealtrail.events.ConditionSatisfied;
import io.dealtrail.events.ConditionWaived;
import io.dealtrail.events.OptionExercised;
import io.dealtrail.events.RelativeDatesResolved;

/** The rules of the events of an agreement's life. */
final class LifecycleRules {

    private LifecycleRules() {}

    static Rules of(AgreementLifecycleEvent event, PartnershipState state, DecisionContext context) {
        return switch (event) {
            case AgreementAnnounced e -> AnnounceAgreement.rules(e, context);
            case AgreementTermSet e -> TermRules.of(e, agreement(e.agreementId(), state), state, context);
            case ClosingRescheduled e -> RescheduleClosing.rules(e, agreement(e.agreementId(), state), context);
            case ConditionAdded e -> AddCondition.rules(agreement(e.agreementId(), state), context);
            case ConditionSatisfied e -> AgreementCondition.deciding(e.conditionId(), e.on(), state, context);
            case ConditionWaived e -> AgreementCondition.deciding(e.conditionId(), e.on(), state, context);
            case ConditionFailed e -> AgreementCondition.deciding(e.conditionId(), e.on(), state, context);
            case AgreementClosed e -> ClosingRules.of(e, agreement(e.agreementId(), state), state, context);
            case AgreementAmended e -> AmendmentRules.of(e, state, context);
            case AgreementRenewed e -> RenewalRules.of(e, agreement(e.agreementId(), state), state, context);
            case OptionExercised e ->
                new ExerciseRules(e, agreement(e.agreementId(), state), state.known("option", e.optionId()), context)
                        .rules();
            case AgreementExpired e -> ExpiryRules.of(e, agreement(e.agreementId(), state), context);
            case AgreementTerminated e -> EndingRules.of(e.on(), agreement(e.agreementId(), state), context);
            case AgreementPartiallyTerminated e ->
                Rules.of(() -> EndingRules.requireKnown(e.grants(), state))
                        .and(EndingRules.of(e.on(), agreement(e.agreementId(), state), context));
            case AgreementAbandoned e -> AbandonAgreement.rules(e, agreement(e.agreementId(), state), context);
            case AgreementTermExtended e -> ExerciseRules.of(e, state, context);
            // it follows from a closing, whose rules are asked
            case RelativeDatesResolved _ -> Rules.NONE;
        };
    }

    private static Agreement agreement(String id, PartnershipState state) {
        return state.agreement(id, "/agreementId");
    }
}
