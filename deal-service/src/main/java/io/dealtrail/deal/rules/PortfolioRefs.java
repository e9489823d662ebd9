package io.dealtrail.deal.rules;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.events.AggregateType;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.FactRef;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Portfolios that a command refers to: each is an aggregate of its own, or a part into which another one was split. */
public final class PortfolioRefs {

    private static final String PORTFOLIO = "portfolio";

    private PortfolioRefs() {}

    /** That a portfolio was split off another one. */
    public record Split(String whole, UUID event) {}

    /** Whether it is defined, or was split off another one. */
    static boolean isKnown(String id, DecisionContext context) {
        return definition(id, context).isPresent() || splitOff(id, context).isPresent();
    }

    /** Rule 5. */
    public static void requireKnown(String id, String pointer, DecisionContext context) {
        if (!isKnown(id, context)) {
            throw Refusal.ofField(RefusalCode.UNKNOWN_PORTFOLIO, pointer, unknown(id));
        }
    }

    static String unknown(String id) {
        return "no portfolio is defined as " + id + ", and none was split into it";
    }

    /** The portfolio as somebody defined it. */
    public static Optional<Known> definition(String id, DecisionContext context) {
        return about(id, context).stream()
                .map(facts -> new Known(facts, FactRef.object(PORTFOLIO, id)))
                .filter(Known::exists)
                .findFirst();
    }

    /** What made it a part of another one. */
    public static Optional<Split> splitOff(String id, DecisionContext context) {
        return about(id, context).stream()
                .flatMap(facts -> facts.asOf(context.today()).objects(PORTFOLIO).stream()
                        .flatMap(whole ->
                                event(facts, whole.field("splits." + id)).map(event -> new Split(whole.id(), event))))
                .findFirst();
    }

    private static Stream<UUID> event(Facts facts, FactRef split) {
        return facts.versions(split).stream().map(FactVersion::event);
    }

    private static Collection<Facts> about(String id, DecisionContext context) {
        return context.elsewhere()
                .about(Set.of(Concerns.portfolio(id)), AggregateType.PORTFOLIO)
                .values();
    }
}
