package io.dealtrail.deal.portfolio.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.PortfolioRefs;
import io.dealtrail.terms.PortfolioPart;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rule 6 for the ids of parts: what was split off one portfolio is a part of that one, whether it is defined before or afterwards. */
public final class Parts {

    private Parts() {}

    /** Refuses to define as something else what was split off a portfolio. */
    public static void requireNoneOfAnother(String id, @Nullable String whole, DecisionContext context) {
        requireNotSplitOffAnother(id, whole, "/portfolioId", context);
    }

    /** Refuses to split a portfolio into what is defined otherwise, or was split off another one. */
    public static void requireUnused(List<PortfolioPart> into, String whole, DecisionContext context) {
        for (int i = 0; i < into.size(); i++) {
            String id = into.get(i).portfolioId();
            String pointer = "/into/" + i + "/portfolioId";
            PortfolioRefs.definition(id, context)
                    .filter(part -> part.read("partOf", String.class)
                            .filter(whole::equals)
                            .isEmpty())
                    .flatMap(Known::origin)
                    .ifPresent(event -> {
                        throw duplicate(pointer, id + " is defined, and not as a part of " + whole, event);
                    });
            requireNotSplitOffAnother(id, whole, pointer, context);
        }
    }

    private static void requireNotSplitOffAnother(
            String id, @Nullable String whole, String pointer, DecisionContext context) {
        PortfolioRefs.splitOff(id, context)
                .filter(split -> !split.whole().equals(whole))
                .ifPresent(split -> {
                    throw duplicate(pointer, id + " was split off " + split.whole(), split.event());
                });
    }

    private static Refusal duplicate(String pointer, String detail, UUID event) {
        return Refusal.ofField(RefusalCode.DUPLICATE_PORTFOLIO, pointer, detail).conflictingWith(event);
    }
}
