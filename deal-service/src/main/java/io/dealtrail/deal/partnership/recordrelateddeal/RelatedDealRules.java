package io.dealtrail.deal.partnership.recordrelateddeal;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.RelatedDealRecorded;
import org.jspecify.annotations.Nullable;

/** What every related deal keeps to, when it is recorded and when it is corrected. */
public final class RelatedDealRules {

    private RelatedDealRules() {}

    /** Rules 5 and 14. */
    public static Rules of(RelatedDealRecorded wanted, String partnershipId, DecisionContext context) {
        return Rules.of(
                () -> requireOther(wanted.otherPartnershipId(), partnershipId),
                () -> requireKnown(wanted.otherPartnershipId(), context),
                () -> WorldDays.happened(wanted.on(), "/on", context));
    }

    /** Rule 1: a partnership is not related to itself. */
    static void requireOther(@Nullable String otherPartnershipId, String partnershipId) {
        if (partnershipId.equals(otherPartnershipId)) {
            throw Refusal.ofField(
                    RefusalCode.MALFORMED, "/otherPartnershipId", "that is this partnership, not another one");
        }
    }

    /** Rule 5. */
    static void requireKnown(@Nullable String otherPartnershipId, DecisionContext context) {
        if (otherPartnershipId != null
                && context.partnership(otherPartnershipId).isEmpty()) {
            throw Refusal.ofField(
                    RefusalCode.UNKNOWN_PARTNERSHIP,
                    "/otherPartnershipId",
                    "there is no partnership " + otherPartnershipId);
        }
    }
}
