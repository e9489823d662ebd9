package io.dealtrail.deal.partnership.transferpatent;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Concerns;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.facts.ChainOfTitle;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.PortfolioParts;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PatentRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the chains of title of what a partnership transfers, in the partnership itself and wherever else it was ever spoken of. */
final class TitleSearch {

    private final PartnershipState state;
    private final DecisionContext context;
    private final AggregateRef self;

    TitleSearch(PartnershipState state, DecisionContext context) {
        this.state = state;
        this.context = context;
        this.self = new AggregateRef(AggregateType.PARTNERSHIP, state.id());
    }

    ChainOfTitle portfolio(String id) {
        Map<AggregateRef, Facts> portfolios = withWholes(Set.of(Concerns.portfolio(id)));
        return ChainOfTitle.ofPortfolio(
                id, portfolios.values(), partnerships(keys(portfolios, Concerns.portfolio(id))));
    }

    ChainOfTitle patent(PatentRef patent) {
        Map<AggregateRef, Facts> portfolios = withWholes(Set.of(Concerns.patent(patent)));
        Set<String> keys = keys(portfolios, Concerns.patent(patent));
        portfolios
                .values()
                .forEach(facts -> PortfolioParts.having(patent, facts.asOf(context.today()))
                        .forEach(part -> keys.add(Concerns.portfolio(part))));
        return ChainOfTitle.ofPatent(patent, portfolios.values(), partnerships(keys));
    }

    /** The portfolios that a key leads to, and those that they were split from. */
    private Map<AggregateRef, Facts> withWholes(Set<String> keys) {
        Map<AggregateRef, Facts> found =
                new LinkedHashMap<>(context.elsewhere().about(keys, AggregateType.PORTFOLIO, self));
        Set<String> wholes = found.entrySet().stream()
                .flatMap(each -> new Known(
                                each.getValue(),
                                FactRef.object("portfolio", each.getKey().id()))
                        .read("partOf", String.class).stream())
                .filter(whole -> !found.containsKey(new AggregateRef(AggregateType.PORTFOLIO, whole)))
                .map(Concerns::portfolio)
                .collect(Collectors.toSet());
        if (!wholes.isEmpty() && !keys.containsAll(wholes)) {
            found.putAll(withWholes(wholes));
        }
        return found;
    }

    private static Set<String> keys(Map<AggregateRef, Facts> portfolios, String own) {
        Set<String> keys = new TreeSet<>(Set.of(own));
        portfolios.keySet().forEach(portfolio -> keys.add(Concerns.portfolio(portfolio.id())));
        return keys;
    }

    private List<Facts> partnerships(Set<String> keys) {
        List<Facts> all = new ArrayList<>(
                context.elsewhere().about(keys, AggregateType.PARTNERSHIP, self).values());
        all.add(state.facts());
        return all;
    }
}
