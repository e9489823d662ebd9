package io.dealtrail.deal.partnership.grantlicense;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.LicenseGranted;
import io.dealtrail.terms.AgreementType;
import io.dealtrail.terms.Term;
import io.dealtrail.terms.WorldDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every licence keeps to, when it is granted, alone or in a cross licence, and when it is corrected. */
public final class GrantRules {

    private static final Set<AgreementType> LICENSING = Set.of(
            AgreementType.PATENT_LICENSE,
            AgreementType.CROSS_LICENSE,
            AgreementType.TRADEMARK_LICENSE,
            AgreementType.SOFTWARE_LICENSE,
            AgreementType.TECHNOLOGY_LICENSE,
            AgreementType.SETTLEMENT,
            AgreementType.POOL,
            AgreementType.JOINT_VENTURE);

    private GrantRules() {}

    /**
     * Refuses a grant that breaks a rule.
     *
     * @param pointer where the grant is in the command's data, empty where it is the whole
     */
    public static void check(LicenseGranted wanted, Agreement agreement, String pointer, DecisionContext context) {
        if (wanted.licensor().equals(wanted.licensee())) {
            throw Refusal.ofField(
                    RefusalCode.SELF_LICENSE, pointer + "/licensee", "nobody licenses what is one's own to oneself");
        }
        Acting.requireParty(wanted.licensor(), agreement, start(wanted), pointer + "/licensor", context);
        WorldDays.inOrder(wanted.term(), pointer + "/term");
        WorldDays.inOrder(wanted.releasePast(), pointer + "/releasePast");
        requireStartBeforeEnd(wanted, pointer);
        if (!agreement.hasAnyType(LICENSING)) {
            throw Refusal.ofField(
                    RefusalCode.AGREEMENT_LACKS_TYPE,
                    pointer + "/agreementId",
                    agreement.id() + " is of no type that licenses");
        }
        requireWithinTerm(wanted, agreement, pointer);
    }

    private static void requireStartBeforeEnd(LicenseGranted wanted, String pointer) {
        Term term = wanted.term();
        if (term != null) {
            WorldDays.inOrder(wanted.from(), term.to(), pointer + "/term/to");
        }
    }

    /** Rule 21: a grant neither begins before its agreement nor outlives it, unless it says so. */
    private static void requireWithinTerm(LicenseGranted wanted, Agreement agreement, String pointer) {
        Term term = wanted.term();
        WorldDate start = start(wanted);
        WorldDate end = term == null ? null : term.to();
        agreement
                .statedStart()
                .filter(first -> WorldDays.certainlyAfter(first, start))
                .ifPresent(first -> outside(pointer + "/from", agreement.id() + " begins on " + first));
        agreement
                .end()
                .filter(last -> WorldDays.certainlyAfter(start, last)
                        || (!Boolean.TRUE.equals(wanted.survivesTermination()) && WorldDays.certainlyAfter(end, last)))
                .ifPresent(last -> outside(pointer + "/term", agreement.id() + " ends on " + last));
    }

    private static @Nullable WorldDate start(LicenseGranted wanted) {
        Term term = wanted.term();
        return wanted.from() != null || term == null ? wanted.from() : term.from();
    }

    private static void outside(String pointer, String detail) {
        throw Refusal.ofField(RefusalCode.GRANT_OUTSIDE_TERM, pointer, detail);
    }
}
