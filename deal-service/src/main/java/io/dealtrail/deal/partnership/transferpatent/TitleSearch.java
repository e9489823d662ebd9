package io.dealtrail.deal.partnership.transferpatent;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Concerns;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.facts.ChainOfTitle;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.TitleRecords;
import io.dealtrail.facts.TitleSources;
import io.dealtrail.terms.PatentRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the chains of title of what a partnership transfers, in the partnership itself and wherever else it was ever spoken of. */
final class TitleSearch implements TitleRecords {

    private final PartnershipState state;
    private final DecisionContext context;
    private final AggregateRef self;

    TitleSearch(PartnershipState state, DecisionContext context) {
        this.state = state;
        this.context = context;
        this.self = new AggregateRef(AggregateType.PARTNERSHIP, state.id());
    }

    ChainOfTitle portfolio(String id) {
        TitleSources sources = TitleSources.ofPortfolio(id, this);
        return ChainOfTitle.ofPortfolio(id, sources.portfolios(), sources.partnerships());
    }

    ChainOfTitle patent(PatentRef patent) {
        TitleSources sources = TitleSources.ofPatent(patent, this);
        return ChainOfTitle.ofPatent(patent, sources.portfolios(), sources.partnerships());
    }

    @Override
    public Collection<Facts> portfoliosWith(PatentRef patent) {
        return about(Stream.of(Concerns.patent(patent)));
    }

    @Override
    public Collection<Facts> portfolios(Set<String> ids) {
        return about(ids.stream().map(Concerns::portfolio));
    }

    private Collection<Facts> about(Stream<String> keys) {
        return context.elsewhere()
                .about(keys.collect(Collectors.toSet()), AggregateType.PORTFOLIO)
                .values();
    }

    @Override
    public Collection<Facts> partnerships(Set<String> portfolioIds, Set<PatentRef> patents) {
        Set<String> keys = Stream.concat(
                        portfolioIds.stream().map(Concerns::portfolio),
                        patents.stream().map(Concerns::patent))
                .collect(Collectors.toSet());
        List<Facts> all = new ArrayList<>(
                context.elsewhere().about(keys, AggregateType.PARTNERSHIP, self).values());
        all.add(state.facts());
        return all;
    }
}
