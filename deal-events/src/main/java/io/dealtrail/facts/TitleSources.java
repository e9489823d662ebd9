package io.dealtrail.facts;

import io.dealtrail.terms.Ids;
import io.dealtrail.terms.PatentRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that bears on title to one portfolio or patent: each portfolio leads to what it was split off, to the parts in which the patent is, and
 * to the partnerships that transfer, license or charge it.
 */
public record TitleSources(Collection<Facts> portfolios, Collection<Facts> partnerships) {

    public TitleSources {
        portfolios = List.copyOf(portfolios);
        partnerships = List.copyOf(partnerships);
    }

    public static TitleSources ofPortfolio(String id, TitleRecords records) {
        return gathered(List.of(), Set.of(id), null, records);
    }

    public static TitleSources ofPatent(PatentRef patent, TitleRecords records) {
        return gathered(records.portfoliosWith(patent), Set.of(), patent, records);
    }

    private static TitleSources gathered(
            Collection<Facts> known, Set<String> wanted, @Nullable PatentRef patent, TitleRecords records) {
        Set<Facts> portfolios = new LinkedHashSet<>(known);
        Set<String> asked = new TreeSet<>();
        Set<String> next = new TreeSet<>(wanted);
        next.addAll(named(portfolios, patent));
        while (asked.addAll(next)) {
            portfolios.addAll(records.portfolios(next));
            next = named(portfolios, patent);
            next.removeAll(asked);
        }
        Collection<Facts> partnerships = records.partnerships(asked, patent == null ? Set.of() : Set.of(patent));
        Set<String> keptBack = new Transfers(partnerships)
                .keptBack(asked)
                .filter(text -> Ids.isOuter(text) && !asked.contains(text))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!keptBack.isEmpty()) {
            portfolios.addAll(records.portfolios(keptBack));
        }
        return new TitleSources(new ArrayList<>(portfolios), partnerships);
    }

    private static Set<String> named(Collection<Facts> portfolios, @Nullable PatentRef patent) {
        return new Portfolios(portfolios).ids(patent).collect(Collectors.toCollection(TreeSet::new));
    }
}
