package io.dealtrail.deal.partnership.promotecollaborationarea;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.Areas;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.CollaborationAreaPromoted;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.terms.AreaLevel;
import java.util.Optional;
import tools.jackson.databind.node.StringNode;

/** What every promotion keeps to, when it is recorded and when it or its area is corrected. */
public final class PromotionRules {

    private PromotionRules() {}

    /** Rules 34, 13, 14 and 16. */
    public static Rules of(CollaborationAreaPromoted wanted, PartnershipState state, DecisionContext context) {
        Known area = state.known("area", wanted.areaId());
        Optional<Agreement> agreement = state.optionalAgreement(wanted.agreementId(), "/agreementId")
                .or(() -> area.read("agreementId", String.class).map(id -> state.agreement(id, "/areaId")));
        return Rules.of(() -> Areas.requireNotClosedBefore(area, wanted.on()), () -> requireExploratory(area))
                .and(Areas.dated(area, wanted.on(), context))
                .last(() -> agreement.ifPresent(each -> each.requireRunning(wanted.on(), "/on")));
    }

    /** Rule 34: only what was never committed can be promoted. */
    private static void requireExploratory(Known area) {
        area.versions("level").stream()
                .filter(version -> !isExploratory(version))
                .findFirst()
                .ifPresent(version -> {
                    throw Refusal.ofField(
                                    RefusalCode.AREA_NOT_EXPLORATORY,
                                    "/areaId",
                                    area.object().id() + " is committed already")
                            .conflictingWith(version.event());
                });
    }

    private static boolean isExploratory(FactVersion version) {
        return version.is(StringNode.valueOf(AreaLevel.EXPLORATORY.name()));
    }
}
