package io.dealtrail.projection.facts;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.facts.Conflict;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.terms.FactRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was believed of several partnerships for any two dates: from rows alone, in as many statements as for one. */
@Repository
public class DealsReader {

    private final JdbcClient jdbc;
    private final AmendmentsReader amendments;

    DealsReader(JdbcClient jdbc, AmendmentsReader amendments) {
        this.jdbc = jdbc;
        this.amendments = amendments;
    }

    /**
     * The next partnerships in which an object of a kind was known, in the order of their ids.
     *
     * @param only of these, of all where empty
     * @param from the id after which they come, before which where {@code backward}; {@code null} for the first ones
     */
    public List<String> holding(
            String kind, Collection<String> only, AsOf asOf, @Nullable String from, boolean backward, int limit) {
        return jdbc.sql(
                        "select distinct aggregate_id from fact_object where aggregate_type = 'partnerships' and object_kind = :kind and "
                                + Known.condition("known", asOf)
                                + (only.isEmpty() ? "" : " and aggregate_id = any (:only)")
                                + (from == null ? "" : " and aggregate_id " + (backward ? "<" : ">") + " :from")
                                + " order by aggregate_id" + (backward ? " desc" : "") + " limit :limit")
                .param("kind", kind)
                .param("knownAt", Known.at(asOf))
                .param("only", only.toArray(String[]::new))
                .param("from", from)
                .param("limit", limit)
                .query((row, _) -> row.getString("aggregate_id"))
                .list();
    }

    /** What was known of these partnerships on the day asked for, in the order of their ids. */
    public List<Deal> read(List<String> ids, AsOf asOf) {
        return read(ids, asOf, " and valid @> :validAt::date").on(asOf.validAt());
    }

    /** What was known of these partnerships on any day. */
    public DealsOverTime overTime(List<String> ids, AsOf asOf) {
        return read(ids, asOf, "");
    }

    /** All that was believed of one partnership at any time up to the one asked for, about any day. */
    public DealHistory history(String id, AsOf asOf) {
        List<StoredFact> facts = ever(
                        FactReader.COLUMNS,
                        "fact_version",
                        "fact_ref, lower(known), lower(valid) nulls first",
                        id,
                        asOf)
                .query(FactRows::fact)
                .list();
        return new DealHistory(
                id,
                facts,
                ever(
                                "fact_ref, claims, chosen_source, resolution, lower(known) as known_from, upper(known) as known_to",
                                "conflict",
                                "fact_ref, first_claim, lower(known)",
                                id,
                                asOf)
                        .query(FactRows::storedConflict)
                        .list(),
                amendments.all(new AggregateRef(AggregateType.PARTNERSHIP, id), facts));
    }

    private JdbcClient.StatementSpec ever(String columns, String table, String order, String id, AsOf asOf) {
        return jdbc.sql("select " + columns + " from " + table
                        + " where aggregate_type = 'partnerships' and aggregate_id = :id and lower(known) <= :knownAt::timestamptz"
                        + " order by " + order)
                .param("id", id)
                .param("knownAt", Known.at(asOf));
    }

    private DealsOverTime read(List<String> ids, AsOf asOf, String valid) {
        Map<String, List<StoredFact>> facts = new LinkedHashMap<>();
        Map<String, List<FactRef>> objects = new LinkedHashMap<>();
        Map<String, List<Conflict>> conflicts = new LinkedHashMap<>();
        read(
                "aggregate_id, " + FactReader.COLUMNS,
                "fact_version",
                valid + " order by fact_ref",
                ids,
                asOf,
                row -> add(facts, row.getString("aggregate_id"), FactRows.knownThen(FactRows.fact(row, 0), asOf)));
        read(
                "distinct aggregate_id, object_kind, object_id",
                "fact_version",
                "",
                ids,
                asOf,
                row -> add(objects, row.getString(1), FactRef.object(row.getString(2), row.getString(3))));
        read(
                "aggregate_id, fact_ref, claims, chosen_source, resolution",
                "conflict",
                " order by fact_ref, first_claim",
                ids,
                asOf,
                row -> add(conflicts, row.getString(1), FactRows.conflict(row, 0)));
        return new DealsOverTime(ids, facts, objects, conflicts);
    }

    private void read(String columns, String table, String rest, List<String> ids, AsOf asOf, RowCallbackHandler row) {
        jdbc.sql("select " + columns + " from " + table
                        + " where aggregate_type = 'partnerships' and aggregate_id = any (:ids) and "
                        + Known.condition("known", asOf) + rest)
                .param("ids", ids.toArray(String[]::new))
                .param("validAt", asOf.validAt().toString())
                .param("knownAt", Known.at(asOf))
                .query(row);
    }

    private static <T> void add(Map<String, List<T>> lists, String id, T next) {
        lists.computeIfAbsent(id, _ -> new ArrayList<>()).add(next);
    }
}
