package io.dealtrail.deal.partnership.settledispute;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Disputes;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.terms.DisputeScope;
import io.dealtrail.terms.PartyRef;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules 5 and 9 for the part of a dispute that is settled. */
final class ScopeRules {

    private ScopeRules() {}

    static void requireKnown(DisputeScope scope, Known dispute, PartnershipState state) {
        for (int i = 0; i < scope.proceedings().size(); i++) {
            Disputes.requireProceeding(scope.proceedings().get(i), dispute, "/scope/proceedings/" + i, state);
        }
        Set<PartyRef> parties = Stream.concat(Stream.of(dispute), proceedings(dispute, state))
                .flatMap(each -> Stream.of("claimants", "respondents", "interveners")
                        .flatMap(field -> each.list(field, PartyRef.class).stream()))
                .collect(Collectors.toSet());
        for (int i = 0; i < scope.respondents().size(); i++) {
            if (!parties.contains(scope.respondents().get(i))) {
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
