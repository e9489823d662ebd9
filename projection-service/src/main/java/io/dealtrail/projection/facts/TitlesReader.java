package io.dealtrail.projection.facts;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.PortfolioParts;
import io.dealtrail.facts.TitleOnDay;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PatentRef;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

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
        Map<String, Facts> portfolios = new LinkedHashMap<>();
        addWithWholes(id, asOf, portfolios);
        return TitleOnDay.ofPortfolio(
                id, asOf.validAt(), portfolios.values(), partnerships(portfolios.keySet(), List.of(), asOf));
    }

    /** Title to a patent by its number, of whatever kind of document. */
    public TitleOnDay ofPatent(PatentRef patent, AsOf asOf) {
        Map<String, Facts> portfolios = new LinkedHashMap<>();
        portfoliosOf(patent, asOf).forEach(id -> addWithWholes(id, asOf, portfolios));
        portfolios.values().stream()
                .flatMap(facts -> PortfolioParts.having(patent, facts.asOf(asOf.validAt())).stream())
                .toList()
                .forEach(part -> addWithWholes(part, asOf, portfolios));
        return TitleOnDay.ofPatent(
                patent, asOf.validAt(), portfolios.values(), partnerships(portfolios.keySet(), List.of(patent), asOf));
    }

    /** The portfolio, what it was split from, and so on. */
    private void addWithWholes(String id, AsOf asOf, Map<String, Facts> portfolios) {
        if (portfolios.containsKey(id)) {
            return;
        }
        Facts facts = history(new AggregateRef(AggregateType.PORTFOLIO, id), asOf);
        portfolios.put(id, facts);
        facts.asOf(asOf.validAt())
                .get(FactRef.of("portfolio", id, "partOf"))
                .map(FactVersion::value)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .or(() -> splitOff(id, asOf))
                .ifPresent(whole -> addWithWholes(whole, asOf, portfolios));
    }

    /** The portfolio that says that this one was split off it. */
    public Optional<String> splitOff(String part, AsOf asOf) {
        return jdbc.sql("""
                        select aggregate_id from fact_version
                        where aggregate_type = 'portfolios' and field = :split and known @> :knownAt::timestamptz
                        order by aggregate_id limit 1""")
                .param("split", "splits." + part)
                .param("knownAt", Known.at(asOf))
                .query((row, _) -> row.getString(1))
                .optional();
    }

    private Facts history(AggregateRef aggregate, AsOf asOf) {
        return Facts.of(events.before(aggregate, events.version(aggregate, asOf)));
    }

    private List<String> portfoliosOf(PatentRef patent, AsOf asOf) {
        return jdbc.sql("""
                        select distinct aggregate_id from fact_version
                        where aggregate_type = 'portfolios' and field = :member and lower(known) <= :knownAt::timestamptz
                        order by aggregate_id""")
                .param("member", "patents." + patent.office() + "-" + patent.number())
                .param("knownAt", Known.at(asOf))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<Facts> partnerships(Collection<String> portfolios, List<PatentRef> patents, AsOf asOf) {
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
