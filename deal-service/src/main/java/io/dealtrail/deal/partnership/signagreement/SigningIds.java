package io.dealtrail.deal.partnership.signagreement;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.events.AgreementSigned;
import io.dealtrail.terms.Condition;
import io.dealtrail.terms.Item;
import io.dealtrail.terms.Option;
import java.util.List;

/** Rules 1, 5 and 6 for all that an agreement names: itself, its conditions, options and items, and the agreements of its package. */
final class SigningIds {

    private SigningIds() {}

    static void requireWellFormed(SignAgreement wanted) {
        Ids.inner(wanted.agreementId(), "/agreementId");
        if (wanted.types().isEmpty()) {
            throw Refusal.ofField(RefusalCode.MALFORMED, "/types", "an agreement has at least one type");
        }
        distinct(conditionIds(wanted), "/conditions", "conditionId");
        distinct(optionIds(wanted), "/options", "optionId");
        distinct(wanted.items().stream().map(Item::itemId).toList(), "/items", "itemId");
    }

    static void requireKnown(AgreementSigned wanted, PartnershipState state) {
        state.optionalAgreement(wanted.under(), "/under");
        for (int i = 0; i < wanted.packageWith().size(); i++) {
            state.agreement(wanted.packageWith().get(i), "/packageWith/" + i);
        }
    }

    static void requireUnused(SignAgreement wanted, PartnershipState state) {
        if (!isOnlyAnnounced(wanted.agreementId(), state)) {
            state.requireUnused("agreement", wanted.agreementId(), "/agreementId");
        }
        requireUnused("condition", conditionIds(wanted), "/conditions", state);
        requireUnused("option", optionIds(wanted), "/options", state);
    }

    /** What was announced under an id is signed under the same. */
    static boolean isOnlyAnnounced(String agreementId, PartnershipState state) {
        return state.known("agreement", agreementId)
                .read("stage", String.class)
                .filter("ANNOUNCED"::equals)
                .isPresent();
    }

    private static void requireUnused(String kind, List<String> ids, String pointer, PartnershipState state) {
        for (int i = 0; i < ids.size(); i++) {
            state.requireUnused(kind, ids.get(i), pointer + "/" + i + "/" + kind + "Id");
        }
    }

    private static void distinct(List<String> ids, String pointer, String field) {
        for (int i = 0; i < ids.size(); i++) {
            Ids.inner(ids.get(i), pointer + "/" + i + "/" + field);
            if (ids.indexOf(ids.get(i)) < i) {
                throw Refusal.ofField(
                        RefusalCode.MALFORMED, pointer + "/" + i + "/" + field, ids.get(i) + " is given twice");
            }
        }
    }

    private static List<String> conditionIds(SignAgreement wanted) {
        return wanted.conditions().stream().map(Condition::conditionId).toList();
    }

    private static List<String> optionIds(SignAgreement wanted) {
        return wanted.options().stream().map(Option::optionId).toList();
    }
}
