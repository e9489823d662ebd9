package io.dealtrail.deal.partnership.transferpatent;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.partnership.state.Wholes;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.PatentTransferAgreed;
import io.dealtrail.events.PatentTransferExecuted;
import io.dealtrail.terms.AgreementType;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.WorldDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every transfer keeps to, when it is agreed or executed and when it is corrected. */
public final class TransferRules {

    private static final Set<AgreementType> BUYING = Set.of(
            AgreementType.PATENT_PURCHASE,
            AgreementType.ASSET_PURCHASE,
            AgreementType.SHARE_PURCHASE,
            AgreementType.JOINT_VENTURE,
            AgreementType.SETTLEMENT);

    private TransferRules() {}

    /**
     * Refuses a transfer that breaks a rule.
     *
     * @param on the day on which title passes, where it is known
     */
    public static void check(
            PatentTransferAgreed wanted, @Nullable PartialDate on, PartnershipState state, DecisionContext context) {
        requireOthers(wanted);
        Optional<Agreement> agreement = state.optionalAgreement(wanted.agreementId(), "/agreementId");
        agreement.ifPresentOrElse(
                each -> Acting.requireParties(wanted.transferors(), each, on, "/transferors", context),
                () -> Acting.requireParties(wanted.transferors(), state, on, "/transferors", context));
        agreement.filter(each -> !each.hasAnyType(BUYING)).ifPresent(each -> {
            throw Refusal.ofField(
                    RefusalCode.TRANSFER_LACKS_TYPE, "/agreementId", each.id() + " is of no type that sells or buys");
        });
        Wholes.requireAtMostWhole(wanted.interest(), "/interest");
    }

    /** Rules 14 and 29 for the day on which title passes. */
    public static void checkExecution(
            PatentTransferExecuted wanted,
            @Nullable FactRef conditionalOn,
            PartnershipState state,
            DecisionContext context) {
        WorldDays.happened(wanted.executedOn(), "/executedOn", context);
        if (conditionalOn == null || !conditionalOn.field().equals("closing")) {
            return;
        }
        Known closing = new Known(state.facts(), conditionalOn.object());
        boolean closedBefore = closing.read("closedOn", WorldDate.class)
                .or(() -> closing.read("closing", WorldDate.class))
                .filter(day -> !WorldDays.certainlyAfter(day, wanted.executedOn()))
                .isPresent();
        if (!closedBefore) {
            throw Refusal.ofField(
                    RefusalCode.TRANSFER_BEFORE_CLOSING, "/executedOn", conditionalOn + " has not happened by then");
        }
    }

    /** Rule 8. */
    private static void requireOthers(PatentTransferAgreed wanted) {
        for (int i = 0; i < wanted.transferees().size(); i++) {
            if (wanted.transferors().contains(wanted.transferees().get(i))) {
                throw Refusal.ofField(
                        RefusalCode.TRANSFER_TO_SELF, "/transferees/" + i, "nobody transfers patents to oneself");
            }
        }
    }
}
