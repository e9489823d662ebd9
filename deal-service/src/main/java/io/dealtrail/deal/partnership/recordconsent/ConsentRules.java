package io.dealtrail.deal.partnership.recordconsent;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.Obligations;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.Survivors;
import io.dealtrail.events.ConsentRecorded;
import io.dealtrail.terms.PartyRef;
import java.util.List;

/** What every consent keeps to, when it is recorded and when it is corrected. */
public final class ConsentRules {

    private ConsentRules() {}

    /** Rules 9, 10, 13 and 14. */
    public static Rules of(ConsentRecorded wanted, PartnershipState state, DecisionContext context) {
        return Rules.of(() -> requirePromisee(wanted, state, context))
                .and(Obligations.dated(wanted.obligationId(), wanted.on(), state, context));
    }

    /** It is given by one to whom the duty is owed. */
    private static void requirePromisee(ConsentRecorded wanted, PartnershipState state, DecisionContext context) {
        List<PartyRef> promisees =
                state.known("obligation", wanted.obligationId()).list("promisees", PartyRef.class);
        if (!promisees.contains(wanted.by())) {
            Acting.requireRegistered(wanted.by(), "/by");
            if (!promisees.isEmpty() && !Survivors.of(context).among(promisees, wanted.by())) {
                throw Refusal.ofField(
                        RefusalCode.NOT_A_PARTY, "/by", wanted.by().party() + " is none of those who may consent");
            }
        }
    }
}
