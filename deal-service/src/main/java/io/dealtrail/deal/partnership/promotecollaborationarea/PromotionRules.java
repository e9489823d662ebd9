package io.dealtrail.deal.partnership.promotecollaborationarea;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.CollaborationAreaPromoted;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.terms.AreaLevel;
import io.dealtrail.terms.WorldDate;
import tools.jackson.databind.node.StringNode;

/** What every promotion keeps to, when it is recorded and when it or its area is corrected. */
public final class PromotionRules {

    private PromotionRules() {}

    /** Rules 13 and 14. */
    public static void check(CollaborationAreaPromoted wanted, PartnershipState state, DecisionContext context) {
        state.known("area", wanted.areaId())
                .read("from", WorldDate.class)
                .ifPresent(start -> WorldDays.inOrder(start, wanted.on(), "/on"));
        WorldDays.happened(wanted.on(), "/on", context);
    }

    /** Rule 34: only what was never committed can be promoted. */
    static void requireExploratory(Known area) {
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

    /** Rule 34 afterwards: the promotion was of something exploratory. */
    public static void requireWasExploratory(CollaborationAreaPromoted promoted, Known area) {
        if (area.versions("level").stream().noneMatch(PromotionRules::isExploratory)) {
            throw Refusal.ofField(
                    RefusalCode.AREA_NOT_EXPLORATORY, "/areaId", promoted.areaId() + " was not exploratory before");
        }
    }

    private static boolean isExploratory(FactVersion version) {
        return version.is(StringNode.valueOf(AreaLevel.EXPLORATORY.name()));
    }
}
