package io.dealtrail.deal.partnership.reversetransfer;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.PatentTransferReversed;
import io.dealtrail.terms.PartialDate;

/** What every reversal keeps to, when it is recorded and when it is corrected. */
public final class ReversalRules {

    private ReversalRules() {}

    /** Rules 14 and 13. */
    public static Rules of(PatentTransferReversed wanted, PartnershipState state, DecisionContext context) {
        return Rules.of(
                () -> WorldDays.happened(wanted.on(), "/on", context),
                () -> state.known("transfer", wanted.transferId())
                        .read("executedOn", PartialDate.class)
                        .ifPresent(executed -> WorldDays.inOrder(executed, wanted.on(), "/on")));
    }
}
