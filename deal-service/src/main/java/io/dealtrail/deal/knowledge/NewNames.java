package io.dealtrail.deal.knowledge;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.PortfolioRefs;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.NamedParties;
import io.dealtrail.events.NamedPortfolios;
import java.util.Set;
import java.util.TreeSet;

/** Rule 5 for parties and portfolios that come in otherwise than by what a command names: an event says them now and did not before. */
final class NewNames {

    private final Set<String> parties = new TreeSet<>();
    private final Set<String> portfolios = new TreeSet<>();

    /** Collects those that only the event as it is to read names. */
    void add(DealEvent before, DealEvent after) {
        parties.addAll(NamedParties.of(after));
        parties.removeAll(NamedParties.of(before));
        portfolios.addAll(NamedPortfolios.of(after));
        portfolios.removeAll(NamedPortfolios.of(before));
    }

    /** Refuses those that nobody registered or defined. */
    void requireKnown(String pointer, DecisionContext context) {
        context.unregistered(parties).stream().findFirst().ifPresent(id -> {
            throw Refusal.ofField(RefusalCode.UNKNOWN_PARTY, pointer, "no party is registered as " + id);
        });
        portfolios.forEach(id -> PortfolioRefs.requireKnown(id, pointer, context));
    }
}
