package io.dealtrail.projection.facts;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.TitleOnDay;
import io.dealtrail.facts.TitleSources;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.terms.PatentRef;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gathers what all portfolios and partnerships said of a portfolio or a patent, so that title to it can be told for any two dates. */
@Repository
public class TitlesReader {

    private final JdbcClient jdbc;
    private final RecordedEvents events;

    TitlesReader(JdbcClient jdbc, RecordedEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Title to a portfolio; of one that is not known, what transfers say. */
    public TitleOnDay ofPortfolio(String id, AsOf asOf) {
        TitleSources sources = TitleSources.ofPortfolio(id, new KnownTitles(this, asOf));
        return TitleOnDay.ofPortfolio(id, asOf.validAt(), sources.portfolios(), sources.partnerships());
    }

    /** Title to a patent by its number, of whatever kind of document. */
    public TitleOnDay ofPatent(PatentRef patent, AsOf asOf) {
        TitleSources sources = TitleSources.ofPatent(patent, new KnownTitles(this, asOf));
        return TitleOnDay.ofPatent(patent, asOf.validAt(), sources.portfolios(), sources.partnerships());
    }

    Facts history(AggregateRef aggregate, AsOf asOf) {
        return Facts.of(events.before(aggregate, events.version(aggregate, asOf)));
    }

    /** The portfolios that ever spoke of a patent. */
    List<String> portfoliosWith(PatentRef patent, AsOf asOf) {
        return speakingOf(List.of("patents." + patent.office() + "-" + patent.number()), asOf);
    }

    /** The portfolios that were split into one of these. */
    List<String> splitInto(Collection<String> ids, AsOf asOf) {
        return speakingOf(ids.stream().map(id -> "splits." + id).toList(), asOf);
    }

    private List<String> speakingOf(List<String> fields, AsOf asOf) {
        return jdbc.sql("""
                        select distinct aggregate_id from fact_version
                        where aggregate_type = 'portfolios' and field = any (:fields) and lower(known) <= :knownAt::timestamptz
                        order by aggregate_id""")
                .param("fields", fields.toArray(String[]::new))
                .param("knownAt", Known.at(asOf))
                .query((row, _) -> row.getString(1))
                .list();
    }

    List<Facts> partnerships(Collection<String> portfolios, Collection<PatentRef> patents, AsOf asOf) {
        return jdbc
                .sql("""
                        select distinct aggregate_id from fact_version
                        where aggregate_type = 'partnerships' and lower(known) <= :knownAt::timestamptz and (
                            (field in ('assets.portfolioId', 'subject')
                                and (case field when 'subject' then value ->> 'portfolioId' else value #>> '{}' end) = any (:portfolios))
                            or (field = 'concerns' and value ??| :concerns)
                            or (cardinality(:numbers) > 0 and field in ('assets.patents', 'subject')
                                and exists (
                                    select from jsonb_array_elements_text(
                                        case when field = 'subject' and jsonb_typeof(value -> 'patents') = 'array' then value -> 'patents'
                                             when field = 'assets.patents' and jsonb_typeof(value) = 'array' then value end) number
                                    where regexp_replace(upper(number), '[/-]', '', 'g') like any (:numbers))))
                        order by aggregate_id""")
                .param("portfolios", portfolios.toArray(String[]::new))
                .param(
                        "concerns",
                        portfolios.stream().map(id -> "portfolio:" + id).toArray(String[]::new))
                .param(
                        "numbers",
                        patents.stream()
                                .map(patent -> patent.office() + "." + patent.number() + "%")
                                .toArray(String[]::new))
                .param("knownAt", Known.at(asOf))
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .map(id -> history(new AggregateRef(AggregateType.PARTNERSHIP, id), asOf))
                .toList();
    }
}
