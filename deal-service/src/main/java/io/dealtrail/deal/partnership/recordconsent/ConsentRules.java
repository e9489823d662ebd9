package io.dealtrail.deal.partnership.recordconsent;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.Obligations;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.events.ConsentRecorded;
import io.dealtrail.terms.PartyRef;
import java.util.List;

/** What every consent keeps to, when it is recorded and when it is corrected. */
public final class ConsentRules {

    private ConsentRules() {}

    /** Rules 9, 10, 13 and 14: it is given by one to whom the duty is owed. */
    public static void check(
            ConsentRecorded wanted, Known obligation, PartnershipState state, DecisionContext context) {
        List<PartyRef> promisees = obligation.list("promisees", PartyRef.class);
        if (!promisees.contains(wanted.by())) {
            Acting.requireRegistered(wanted.by(), "/by");
            if (!promisees.isEmpty()) {
                throw Refusal.ofField(
                        RefusalCode.NOT_A_PARTY, "/by", wanted.by().party() + " is none of those who may consent");
            }
        }
        Obligations.checkDay(wanted.obligationId(), wanted.on(), state, context);
    }
}
