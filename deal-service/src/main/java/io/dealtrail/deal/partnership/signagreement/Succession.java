package io.dealtrail.deal.partnership.signagreement;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.AgreementSigned;
import io.dealtrail.terms.PartialDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules on an agreement that follows another one. */
final class Succession {

    private Succession() {}

    static void check(AgreementSigned wanted, PartnershipState state) {
        predecessor(wanted.supersedes(), "/supersedes", wanted, state);
        predecessor(wanted.renews(), "/renews", wanted, state)
                .filter(renewed -> !renewed.id().equals(wanted.supersedes()))
                .flatMap(Agreement::statedEnd)
                .ifPresent(end -> requireAfter(end, wanted));
    }

    /** Rule 17: what is renewed or superseded is known. */
    private static Optional<Agreement> predecessor(
            @Nullable String id, String pointer, AgreementSigned wanted, PartnershipState state) {
        if (id == null) {
            return Optional.empty();
        }
        if (id.equals(wanted.agreementId()) || !state.known("agreement", id).exists()) {
            throw Refusal.ofField(RefusalCode.RENEWS_UNKNOWN, pointer, "there is no earlier agreement " + id);
        }
        return Optional.of(state.agreement(id, pointer));
    }

    /** Rule 18, and rule 17 where only the ends can be compared. */
    private static void requireAfter(PartialDate end, AgreementSigned wanted) {
        PartialDate start = PartialDate.stated(wanted.effectiveFrom());
        if (start != null && WorldDays.certainlyAfter(end, start)) {
            throw Refusal.ofField(
                    RefusalCode.EFFECTIVE_PERIOD_OVERLAP,
                    "/effectiveFrom",
                    "the agreement it renews runs until " + end + ": say supersedes if it ends that one");
        }
        if (WorldDays.certainlyAfter(end, wanted.effectiveTo())) {
            throw Refusal.ofField(
                    RefusalCode.RENEWAL_SHORTENS_TERM, "/effectiveTo", "the agreement it renews runs until " + end);
        }
    }
}
