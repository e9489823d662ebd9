package io.dealtrail.projection.facts;

import io.dealtrail.events.EventJson;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.Cursor;
import io.dealtrail.projection.web.Listing;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** Reads the conflicts of all aggregates as they were known. */
@Repository
public class ConflictsReader {

    private static final String PLACE = "(c.aggregate_type, c.aggregate_id, c.fact_ref, c.first_claim)";

    private final JdbcClient jdbc;

    ConflictsReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which conflicts are asked for; what is empty or {@code null} lets all pass.
     *
     * @param parties of the partnership, or the party itself
     * @param q part of the fact's address
     */
    public record Filter(
            List<String> partnerships,
            List<String> parties,
            @Nullable Boolean resolved,
            @Nullable String q) {}

    /** One page, in the direction of the listing. */
    public List<DisputedFact> read(Filter filter, Listing listing) {
        AsOf asOf = listing.asOf();
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("knownAt", Known.at(asOf));
        parameters.put("validAt", asOf.validAt().toString());
        parameters.put("partnerships", filter.partnerships().toArray(String[]::new));
        parameters.put("parties", filter.parties().toArray(String[]::new));
        parameters.put("q", filter.q() == null ? "" : filter.q());
        parameters.put("rows", listing.rows());
        String start = listing.place().map(place -> start(place, parameters)).orElse("");
        String order =
                PLACE.substring(1, PLACE.length() - 1).replace(",", direction(listing) + ",") + direction(listing);
        return jdbc.sql("select c.*, f.value, f.sources from conflict c left join fact_version f"
                        + " on f.aggregate_type = c.aggregate_type and f.aggregate_id = c.aggregate_id and f.fact_ref = c.fact_ref and "
                        + Known.condition("f.known", asOf) + " and f.valid @> :validAt::date where "
                        + Known.condition("c.known", asOf) + conditions(filter, asOf) + start
                        + " order by " + order + " limit :rows")
                .params(parameters)
                .query(ConflictsReader::row)
                .list();
    }

    private static String direction(Listing listing) {
        return listing.backward() ? " desc" : "";
    }

    private static String start(Cursor place, Map<String, Object> parameters) {
        parameters.put("type", place.keys().get(0));
        parameters.put("id", place.keys().get(1));
        parameters.put("ref", place.keys().get(2));
        parameters.put("claim", place.uuid(3));
        return " and " + PLACE + (place.backward() ? " < " : " > ") + "(:type, :id, :ref, :claim)";
    }

    private static String conditions(Filter filter, AsOf asOf) {
        return (filter.partnerships().isEmpty()
                        ? ""
                        : " and c.aggregate_type = 'partnerships' and c.aggregate_id = any (:partnerships)")
                + (filter.parties().isEmpty()
                        ? ""
                        : " and (c.aggregate_type = 'parties' and c.aggregate_id = any (:parties)"
                                + " or exists (select 1 from fact_version p where p.aggregate_type = c.aggregate_type"
                                + " and p.aggregate_id = c.aggregate_id and p.object_kind = 'partnership' and p.field = 'parties' and "
                                + Known.condition("p.known", asOf)
                                + " and jsonb_exists_any(p.value, :parties::text[])))")
                + (filter.resolved() == null
                        ? ""
                        : filter.resolved() ? " and c.resolution is not null" : " and c.resolution is null")
                + (filter.q() == null ? "" : " and strpos(lower(c.fact_ref), lower(:q)) > 0");
    }

    private static DisputedFact row(ResultSet row, int number) throws SQLException {
        String value = row.getString("value");
        Array sources = row.getArray("sources");
        return new DisputedFact(
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getString("fact_ref"),
                row.getString("first_claim"),
                value == null ? null : json(value),
                sources == null ? List.of() : List.of((String[]) sources.getArray()),
                json(row.getString("claims")),
                row.getString("chosen_source"));
    }

    private static JsonNode json(String text) {
        return EventJson.mapper().readTree(text);
    }
}
