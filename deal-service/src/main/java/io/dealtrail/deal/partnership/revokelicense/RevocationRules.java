package io.dealtrail.deal.partnership.revokelicense;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.LicenseRevoked;
import io.dealtrail.terms.WorldDate;

/** What every revocation keeps to, when it is recorded and when it is corrected. */
public final class RevocationRules {

    private RevocationRules() {}

    /** Rules 14 and 13. */
    public static Rules of(LicenseRevoked wanted, PartnershipState state, DecisionContext context) {
        return Rules.of(
                () -> WorldDays.happened(wanted.on(), "/on", context),
                () -> state.known("grant", wanted.grantId())
                        .read("from", WorldDate.class)
                        .ifPresent(from -> WorldDays.inOrder(from, wanted.on(), "/on")));
    }
}
