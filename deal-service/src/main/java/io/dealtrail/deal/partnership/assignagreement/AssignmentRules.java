package io.dealtrail.deal.partnership.assignagreement;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Consents;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.AgreementAssigned;
import io.dealtrail.terms.ConsentedAct;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.TriggerEvent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every assignment keeps to, when it is recorded and when it is corrected. */
public final class AssignmentRules {

    private AssignmentRules() {}

    /** Rules 8, 10, 13 and 14. */
    public static void check(AgreementAssigned wanted, PartnershipState state, DecisionContext context) {
        if (wanted.from().equals(wanted.to())) {
            throw Refusal.ofField(RefusalCode.TRANSFER_TO_SELF, "/to", "nobody assigns an agreement to oneself");
        }
        Acting.requireRegistered(wanted.from(), "/from");
        state.optionalAgreement(wanted.agreementId(), "/agreementId")
                .flatMap(Agreement::madeOn)
                .ifPresent(made -> WorldDays.inOrder(made, wanted.on(), "/on"));
        WorldDays.happened(wanted.on(), "/on", context);
    }

    /** Rule 9: only a party itself has something to assign, not its group. */
    static void requireParty(AgreementAssigned wanted, Agreement agreement) {
        if (!agreement.hasParty(wanted.from(), wanted.on())) {
            throw Refusal.ofField(
                    RefusalCode.NOT_A_PARTY, "/from", wanted.from().party() + " is no party of " + agreement.id());
        }
    }

    /** Rule 38. A duty that the agreement created by whose closing it is done does not stand against it. */
    static void requireConsent(AgreementAssigned wanted, Agreement agreement, PartnershipState state) {
        ConsentedAct act = new ConsentedAct(null, agreement.id(), wanted.to());
        Consents.require(
                new Consents.Act(TriggerEvent.ASSIGNMENT, wanted.from(), act, wanted.on()),
                Consents.under(doneBy(wanted.conditionalOn(), state)),
                "/agreementId",
                state.facts());
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
