package io.dealtrail.projection.facts;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.TitleRecords;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.terms.PatentRef;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What was known at one time that bears on a title: each portfolio read once, for one question. */
final class KnownTitles implements TitleRecords {

    private final TitlesReader reader;
    private final AsOf asOf;
    private final Map<String, Facts> portfolios = new LinkedHashMap<>();

    KnownTitles(TitlesReader reader, AsOf asOf) {
        this.reader = reader;
        this.asOf = asOf;
    }

    @Override
    public List<Facts> portfoliosWith(PatentRef patent) {
        return read(reader.portfoliosWith(patent, asOf));
    }

    @Override
    public List<Facts> portfolios(Set<String> ids) {
        Set<String> all = new TreeSet<>(ids);
        all.addAll(reader.splitInto(ids, asOf));
        return read(all);
    }

    @Override
    public List<Facts> partnerships(Set<String> portfolioIds, Set<PatentRef> patents) {
        return reader.partnerships(portfolioIds, patents, asOf);
    }

    private List<Facts> read(Collection<String> ids) {
        return ids.stream()
                .map(id -> portfolios.computeIfAbsent(
                        id, _ -> reader.history(new AggregateRef(AggregateType.PORTFOLIO, id), asOf)))
                .toList();
    }
}
