package io.dealtrail.deal.partnership.modifylicense;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.grantlicense.GrantRules;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Drafts;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.LicenseGranted;
import io.dealtrail.events.LicenseModified;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;

/** What every change of a licence keeps to, when it is recorded and when it or its agreement is corrected. */
public final class ModificationRules {

    private ModificationRules() {}

    /** The rules of a change that is recorded, with the licence as it then reads. */
    public static Rules of(LicenseModified wanted, PartnershipState state, DecisionContext context) {
        Facts changed = Drafts.with(wanted, state.facts(), context);
        LicenseGranted granted = ModifiedGrant.read(
                new Known(changed, FactRef.object("grant", wanted.grantId())),
                wanted.on().latest());
        return of(granted, wanted.on(), state, context);
    }

    /**
     * Rule 14, those of every licence, and 16 on the day of the change.
     *
     * @param granted the licence with the change
     */
    static Rules of(LicenseGranted granted, PartialDate on, PartnershipState state, DecisionContext context) {
        GrantRules rules = new GrantRules(granted, "", state, context);
        return Rules.of(() -> WorldDays.happened(on, "/on", context))
                .and(rules.terms())
                .last(
                        rules::requireRoom,
                        () -> state.agreement(granted.agreementId(), "/grantId").requireRunning(on, "/on"));
    }
}
