package io.dealtrail.deal.partnership.assignagreement;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.Assignments;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.partnership.state.References;
import io.dealtrail.deal.rules.Consents;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.Survivors;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.AgreementAssigned;
import io.dealtrail.terms.ConsentedAct;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.TriggerEvent;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every assignment keeps to, when it is recorded and when it is corrected. */
public final class AssignmentRules {

    private AssignmentRules() {}

    /** Rules 5, 8, 10, 13, 14, 15, 9, 38 and 16. */
    public static Rules of(AgreementAssigned wanted, PartnershipState state, DecisionContext context) {
        Optional<Agreement> agreement = state.optionalAgreement(wanted.agreementId(), "/agreementId");
        return Rules.of(
                        () -> References.requireKnown(wanted.conditionalOn(), "/conditionalOn", state),
                        () -> requireOther(wanted, context),
                        () -> Acting.requireRegistered(wanted.from(), "/from"),
                        () -> agreement
                                .flatMap(Agreement::madeOn)
                                .ifPresent(made -> WorldDays.inOrder(made, wanted.on(), "/on")),
                        () -> WorldDays.happened(wanted.on(), "/on", context),
                        () -> new Assignments(state).requireNotWaiting(wanted, "/conditionalOn"),
                        () -> agreement.ifPresent(each -> requireParty(wanted, each, context)))
                .last(
                        () -> agreement.ifPresent(each -> requireConsent(wanted, each, state, context)),
                        () -> agreement.ifPresent(each -> each.requireRunning(wanted.on(), "/on", context)));
    }

    private static void requireOther(AgreementAssigned wanted, DecisionContext context) {
        if (Survivors.of(context).same(wanted.from(), wanted.to())) {
            throw Refusal.ofField(RefusalCode.TRANSFER_TO_SELF, "/to", "nobody assigns an agreement to oneself");
        }
    }

    /** Rule 9: only a party itself has something to assign, not its group. */
    private static void requireParty(AgreementAssigned wanted, Agreement agreement, DecisionContext context) {
        if (!agreement.hasParty(wanted.from(), wanted.on())
                && !Survivors.of(context).among(agreement.parties(wanted.on()), wanted.from())) {
            throw Refusal.ofField(
                    RefusalCode.NOT_A_PARTY, "/from", wanted.from().party() + " is no party of " + agreement.id());
        }
    }

    /** Rule 38. A duty that the agreement created by whose closing it is done does not stand against it. */
    private static void requireConsent(
            AgreementAssigned wanted, Agreement agreement, PartnershipState state, DecisionContext context) {
        ConsentedAct act = new ConsentedAct(null, agreement.id(), wanted.to());
        Consents.require(
                new Consents.Act(TriggerEvent.ASSIGNMENT, wanted.from(), act, wanted.on()),
                Consents.under(doneBy(wanted.conditionalOn(), state)),
                "/agreementId",
                state.facts(),
                Survivors.of(context));
    }

    private static Set<String> doneBy(@Nullable FactRef conditionalOn, PartnershipState state) {
        if (conditionalOn == null || !conditionalOn.kind().equals("agreement")) {
            return Set.of();
        }
        boolean here = conditionalOn.partnership() == null
                || conditionalOn.partnership().equals(state.id());
        return here ? Set.of(conditionalOn.id()) : Set.of();
    }
}
