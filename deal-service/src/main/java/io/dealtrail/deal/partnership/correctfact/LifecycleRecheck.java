package io.dealtrail.deal.partnership.correctfact;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.closeagreement.ClosingRules;
import io.dealtrail.deal.partnership.setterm.TermRules;
import io.dealtrail.deal.partnership.signagreement.AgreementRules;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.AmendmentRules;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.partnership.terminateagreement.EndingRules;
import io.dealtrail.deal.rules.WorldDays;
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
import java.time.LocalDate;

/** The rules of the events of an agreement's life, for when a correction makes them say something else. */
final class LifecycleRecheck {

    private LifecycleRecheck() {}

    static void check(AgreementLifecycleEvent event, PartnershipState state, DecisionContext context) {
        switch (event) {
            case AgreementAnnounced e -> {
                AgreementRules.requireSides(e.parties());
                AgreementRules.requireAnnouncedBeforeReported(e.announcedOn(), e.evidence(), context);
                WorldDays.happened(e.announcedOn(), "/announcedOn", context);
            }
            case AgreementTermSet e -> TermRules.check(e, agreement(e.agreementId(), state), context);
            case AgreementClosed e -> ClosingRules.check(e, agreement(e.agreementId(), state), state, context);
            case AgreementAmended e -> AmendmentRules.check(e, agreement(e.agreementId(), state), context);
            case AgreementTerminated e -> EndingRules.check(e.on(), agreement(e.agreementId(), state), context);
            case AgreementPartiallyTerminated e ->
                EndingRules.check(e.on(), agreement(e.agreementId(), state), context);
            case AgreementAbandoned e -> EndingRules.check(e.on(), agreement(e.agreementId(), state), context);
            case AgreementExpired e -> {
                agreement(e.agreementId(), state)
                        .days(LocalDate.MAX)
                        .start()
                        .ifPresent(start -> WorldDays.inOrder(start, e.on(), "/on"));
                WorldDays.happened(e.on(), "/on", context);
            }
            case ConditionSatisfied e -> WorldDays.happened(e.on(), "/on", context);
            case ConditionWaived e -> WorldDays.happened(e.on(), "/on", context);
            case ConditionFailed e -> WorldDays.happened(e.on(), "/on", context);
            case OptionExercised e -> WorldDays.happened(e.on(), "/on", context);
            case AgreementRenewed e -> {
                WorldDays.happened(e.announcedOn(), "/announcedOn", context);
                WorldDays.happened(e.signedOn(), "/signedOn", context);
            }
            case ClosingRescheduled e -> WorldDays.happened(e.announcedOn(), "/announcedOn", context);
            case ConditionAdded _, AgreementTermExtended _, RelativeDatesResolved _ -> {
                // what they say is checked with the event that they follow
            }
        }
    }

    private static Agreement agreement(String id, PartnershipState state) {
        return state.agreement(id, "/agreementId");
    }
}
