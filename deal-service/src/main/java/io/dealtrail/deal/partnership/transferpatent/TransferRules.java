package io.dealtrail.deal.partnership.transferpatent;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.partnership.state.Wholes;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.Survivors;
import io.dealtrail.events.PatentTransferAgreed;
import io.dealtrail.terms.AgreementType;
import io.dealtrail.terms.PartialDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every transfer keeps to, when it is agreed and when it is corrected. */
public final class TransferRules {

    private static final Set<AgreementType> BUYING = Set.of(
            AgreementType.PATENT_PURCHASE,
            AgreementType.ASSET_PURCHASE,
            AgreementType.SHARE_PURCHASE,
            AgreementType.JOINT_VENTURE,
            AgreementType.SETTLEMENT);

    private TransferRules() {}

    /**
     * Rules 5, 8, 9, 10, 29 and 31.
     *
     * @param on the day on which title passes, where it is known
     */
    public static Rules of(
            PatentTransferAgreed wanted, @Nullable PartialDate on, PartnershipState state, DecisionContext context) {
        Optional<Agreement> agreement = state.optionalAgreement(wanted.agreementId(), "/agreementId");
        return Rules.of(
                () -> requireOthers(wanted, context),
                () -> agreement.ifPresentOrElse(
                        each -> Acting.requireParties(wanted.transferors(), each, on, "/transferors", context),
                        () -> Acting.requireParties(wanted.transferors(), state, on, "/transferors", context)),
                () -> agreement.ifPresent(TransferRules::requireType),
                () -> Wholes.requireAtMostWhole(wanted.interest(), "/interest"));
    }

    private static void requireType(Agreement agreement) {
        if (!agreement.hasAnyType(BUYING)) {
            throw Refusal.ofField(
                    RefusalCode.TRANSFER_LACKS_TYPE,
                    "/agreementId",
                    agreement.id() + " is of no type that sells or buys");
        }
    }

    /** Rule 8. */
    private static void requireOthers(PatentTransferAgreed wanted, DecisionContext context) {
        Survivors survivors = Survivors.of(context);
        for (int i = 0; i < wanted.transferees().size(); i++) {
            if (survivors.among(wanted.transferors(), wanted.transferees().get(i))) {
                throw Refusal.ofField(
                        RefusalCode.TRANSFER_TO_SELF, "/transferees/" + i, "nobody transfers patents to oneself");
            }
        }
    }
}
