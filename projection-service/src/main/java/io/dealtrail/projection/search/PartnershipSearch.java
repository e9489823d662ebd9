package io.dealtrail.projection.search;

import io.dealtrail.projection.facts.Known;
import io.dealtrail.projection.web.AsOf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds partnerships by what is in them, by their parties and portfolios, and by the sources that they rest on. */
@Component
public class PartnershipSearch {

    /** How much it counts where a word is found: in a name most, in what is said of a source least. */
    private static final String WEIGHT = """
            case when t.object_kind in ('partnership', 'party') then 4
                 when t.object_kind in ('agreement', 'area') and t.field in ('id', 'name', 'title') then 3
                 when t.object_kind = 'source' then 1
                 else 2 end""";

    private final Vocabulary vocabulary;

    PartnershipSearch(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * What was found, in SQL.
     *
     * @param sql gives {@code partnership_id} and {@code score}, which is greater the better it fits
     * @param parameters of it, {@code knownAt} among them
     */
    public record Found(String sql, Map<String, Object> parameters) {

        public Found {
            parameters = Map.copyOf(parameters);
        }
    }

    /** The partnerships that were known then to have all that is sought, by what they and theirs were called up to the day. */
    public Found find(Sought sought, AsOf asOf) {
        if (sought.terms().isEmpty()) {
            return new Found("select '' as partnership_id, 0::bigint as score where false", Map.of());
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("knownAt", Known.at(asOf));
        parameters.put("soughtOn", asOf.validAt().toString());
        List<String> hits = new ArrayList<>();
        for (Term term : sought.terms()) {
            hits.add(hits(hits.size(), term, asOf, parameters));
        }
        // Parties that turned out to be one are found by the names of each other.
        String sql = """
            with hit as (%1$s),
            merged as (
                select f.aggregate_id as id, f.value #>> '{}' as survivor
                from fact_version f
                where f.aggregate_type = 'parties' and f.field = 'mergedInto' and %2$s),
            party as (
                select hit.term, coalesce(merged.survivor, hit.aggregate_id) as id, hit.score
                from hit left join merged on merged.id = hit.aggregate_id
                where hit.aggregate_type = 'parties'),
            around as (
                select term, aggregate_type as to_type, aggregate_id as to_id, score from hit
                where aggregate_type not in ('partnerships', 'parties')
                union all
                select term, 'parties', id, score from party
                union all
                select party.term, 'parties', merged.id, party.score from party join merged on merged.survivor = party.id)
            select partnership_id, sum(best) as score
            from (select partnership_id, term, max(score) as best
                  from (select aggregate_id as partnership_id, term, score from hit where aggregate_type = 'partnerships'
                        union all
                        select l.partnership_id, around.term, around.score
                        from around join search_link l on l.to_type = around.to_type and l.to_id = around.to_id and %3$s) as each_hit
                  group by partnership_id, term) as best_of_term
            group by partnership_id
            having count(*) = %4$d""".formatted(
                        String.join(" union all ", hits),
                        Known.condition("f.known", asOf),
                        Known.condition("l.known", asOf),
                        hits.size());
        return new Found(sql, parameters);
    }

    /** Each pattern is a condition of its own, which an index can answer. */
    private String hits(int number, Term term, AsOf asOf, Map<String, Object> parameters) {
        parameters.put("whole" + number, "% " + term.text() + " %");
        parameters.put("start" + number, "% " + term.text() + "%");
        parameters.put("part" + number, "%" + term.text() + "%");
        List<String> patterns = new ArrayList<>();
        patterns.add(":" + (term.isFoundInside() ? "part" : "start") + number);
        for (String word : vocabulary.near(term)) {
            String name = "near" + number + "x" + patterns.size();
            parameters.put(name, "% " + word + " %");
            patterns.add(":" + name);
        }
        String matches = "t.words like " + String.join(" or t.words like ", patterns);
        // A whole word counts most, one that is only nearly the same least.
        return """
            select %1$d as term, t.aggregate_type, t.aggregate_id,
                   max((%2$s) * case when t.words like :whole%1$d then 4 when t.words like :start%1$d then 3 when t.words like :part%1$d then 2
                                     else 1 end) as score
            from search_text t
            where (%3$s) and %4$s and (t.valid_from is null or t.valid_from <= :soughtOn::date)
            group by t.aggregate_type, t.aggregate_id""".formatted(number, WEIGHT, matches, Known.condition("t.known", asOf));
    }
}
