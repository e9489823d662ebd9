package io.dealtrail.deal.partnership.grantlicense;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.Survivors;
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

    private final LicenseGranted wanted;
    private final String pointer;
    private final PartnershipState state;
    private final DecisionContext context;
    private boolean possibleConflict;

    /**
     * The rules of one grant.
     *
     * @param pointer where the grant is in the command's data, empty where it is the whole
     */
    public GrantRules(LicenseGranted wanted, String pointer, PartnershipState state, DecisionContext context) {
        this.wanted = wanted;
        this.pointer = pointer;
        this.state = state;
        this.context = context;
    }

    /** Rules 8, 9, 10, 13, 21, 33 and 16. */
    public Rules rules() {
        return terms().last(this::requireRoom, () -> agreement().requireRunning(wanted.from(), pointer + "/from"));
    }

    /** The rules on what the licence says itself, and on whose it is: 8, 9, 10, 13 and 21. */
    public Rules terms() {
        return Rules.of(
                this::requireOther,
                () -> Acting.requireParty(wanted.licensor(), agreement(), start(), pointer + "/licensor", context),
                () -> WorldDays.inOrder(wanted.term(), pointer + "/term"),
                () -> WorldDays.inOrder(wanted.releasePast(), pointer + "/releasePast"),
                this::requireStartBeforeEnd,
                this::requireType,
                this::requireWithinTerm);
    }

    /** Rule 33. */
    public void requireRoom() {
        requireRoom(KnownGrants.in(state.facts()));
    }

    /** The same, beside these licences of the same partnership. */
    public void requireRoom(KnownGrants here) {
        possibleConflict = ExclusivityRules.requireRoom(wanted, here, state, context);
    }

    /** The licence with a mark where it may be in conflict with another one: known once rule 33 was asked. */
    public LicenseGranted marked() {
        return possibleConflict ? wanted.withPossibleConflict(true) : wanted;
    }

    private Agreement agreement() {
        return state.agreement(wanted.agreementId(), pointer + "/agreementId");
    }

    private void requireOther() {
        if (Survivors.of(context).same(wanted.licensor(), wanted.licensee())) {
            throw Refusal.ofField(
                    RefusalCode.SELF_LICENSE, pointer + "/licensee", "nobody licenses what is one's own to oneself");
        }
    }

    private void requireType() {
        if (!agreement().hasAnyType(LICENSING)) {
            throw Refusal.ofField(
                    RefusalCode.AGREEMENT_LACKS_TYPE,
                    pointer + "/agreementId",
                    wanted.agreementId() + " is of no type that licenses");
        }
    }

    private void requireStartBeforeEnd() {
        Term term = wanted.term();
        if (term != null) {
            WorldDays.inOrder(wanted.from(), term.to(), pointer + "/term/to");
        }
    }

    /** Rule 21: a grant neither begins before its agreement nor outlives it, unless it says so. */
    private void requireWithinTerm() {
        Term term = wanted.term();
        Agreement agreement = agreement();
        WorldDate start = start();
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

    private @Nullable WorldDate start() {
        Term term = wanted.term();
        return wanted.from() != null || term == null ? wanted.from() : term.from();
    }

    private static void outside(String pointer, String detail) {
        throw Refusal.ofField(RefusalCode.GRANT_OUTSIDE_TERM, pointer, detail);
    }
}
