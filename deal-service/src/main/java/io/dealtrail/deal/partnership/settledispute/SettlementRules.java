package io.dealtrail.deal.partnership.settledispute;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Disputes;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.Survivors;
import io.dealtrail.terms.DisputeScope;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every settlement keeps to, of a dispute or of a part of it, when it is recorded and when it is corrected. */
public final class SettlementRules {

    private SettlementRules() {}

    /**
     * Rules 5, 9, 36, 13 and 14.
     *
     * @param part what is settled, {@code null} where it is the whole
     */
    public static Rules of(
            String disputeId,
            @Nullable String byAgreement,
            @Nullable DisputeScope part,
            PartialDate on,
            PartnershipState state,
            DecisionContext context) {
        return Rules.of(() -> requireKnown(disputeId, byAgreement, part, state, context))
                .and(Disputes.ending(disputeId, on, state, context));
    }

    /** Rules 5 and 9 for what the settlement names. */
    static void requireKnown(
            String disputeId,
            @Nullable String byAgreement,
            @Nullable DisputeScope part,
            PartnershipState state,
            DecisionContext context) {
        state.optionalAgreement(byAgreement, "/byAgreement");
        if (part != null) {
            requireKnown(part, state.known("dispute", disputeId), state, context);
        }
    }

    private static void requireKnown(
            DisputeScope scope, Known dispute, PartnershipState state, DecisionContext context) {
        for (int i = 0; i < scope.proceedings().size(); i++) {
            Disputes.requireProceeding(scope.proceedings().get(i), dispute, "/scope/proceedings/" + i, state);
        }
        Set<PartyRef> parties = Stream.concat(Stream.of(dispute), proceedings(dispute, state))
                .flatMap(each -> Stream.of("claimants", "respondents", "interveners")
                        .flatMap(field -> each.list(field, PartyRef.class).stream()))
                .collect(Collectors.toSet());
        for (int i = 0; i < scope.respondents().size(); i++) {
            if (!Survivors.of(context).among(parties, scope.respondents().get(i))) {
                throw Refusal.ofField(
                        RefusalCode.NOT_A_PARTY,
                        "/scope/respondents/" + i,
                        "nobody of that name is in " + dispute.object().id());
            }
        }
    }

    private static Stream<Known> proceedings(Known dispute, PartnershipState state) {
        return state.all("proceeding")
                .filter(each -> each.read("disputeId", String.class)
                        .filter(dispute.object().id()::equals)
                        .isPresent());
    }
}
