package io.dealtrail.projection.facts;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.facts.Computed;
import io.dealtrail.facts.Conflict;
import io.dealtrail.facts.FactView;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.terms.FactRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was believed of an aggregate, for any two dates: from rows alone. */
@Repository
public class FactReader {

    static final String COLUMNS = """
            fact_ref, value, unknown, attested, lower(valid) as valid_from, upper(valid) as valid_until, lower(known) as known_from, \
            upper(known) as known_to, sources, event_id, event_sequence""";

    /** Now is as of infinity: one index answers for all times, and reads no more than what was believed then. */
    private static final String AT = "known @> :knownAt::timestamptz";

    private final JdbcClient jdbc;
    private final RecordedEvents events;
    private final AmendmentsReader amendments;

    FactReader(JdbcClient jdbc, RecordedEvents events, AmendmentsReader amendments) {
        this.jdbc = jdbc;
        this.events = events;
        this.amendments = amendments;
    }

    /** How many events of the aggregate were known; 0 where nothing was. */
    public long version(AggregateRef aggregate, AsOf asOf) {
        return events.version(aggregate, asOf);
    }

    /** All that is known of one aggregate at the two dates, with what follows from it and what was corrected to be so. */
    public Snapshot at(AggregateRef aggregate, AsOf asOf) {
        List<StoredFact> versions = versions(aggregate, asOf);
        StoredFacts facts = new StoredFacts(asOf.validAt(), versions, objects(aggregate, asOf));
        List<Conflict> conflicts = conflicts(aggregate, asOf);
        return new Snapshot(
                version(aggregate, asOf),
                facts,
                conflicts,
                Computed.over(facts, conflicts),
                amendments.made(aggregate, versions));
    }

    /** The facts of several aggregates of one type at the two dates, by id; what is not known is left out. */
    public Map<String, List<StoredFact>> of(AggregateType type, Collection<String> ids, AsOf asOf) {
        Map<String, List<StoredFact>> facts = new LinkedHashMap<>();
        jdbc.sql("select aggregate_id, " + COLUMNS
                        + " from fact_version where aggregate_type = :type and aggregate_id = any (:ids) and "
                        + Known.condition("known", asOf)
                        + " and valid @> :validAt::date order by aggregate_id, fact_ref")
                .param("type", type.plural())
                .param("ids", ids.toArray(String[]::new))
                .param("validAt", asOf.validAt().toString())
                .param("knownAt", Known.at(asOf))
                .query(row -> {
                    facts.computeIfAbsent(row.getString("aggregate_id"), _ -> new ArrayList<>())
                            .add(FactRows.knownThen(FactRows.fact(row, 0), asOf));
                });
        return facts;
    }

    /** The same as views, of which each holds one aggregate. */
    public Map<String, FactView> views(AggregateType type, Collection<String> ids, AsOf asOf) {
        Map<String, FactView> views = new LinkedHashMap<>();
        of(type, ids, asOf).forEach((id, own) -> {
            List<FactRef> objects = own.stream()
                    .map(fact -> fact.version().ref().object())
                    .distinct()
                    .toList();
            views.put(id, new StoredFacts(asOf.validAt(), own, objects));
        });
        return views;
    }

    private List<StoredFact> versions(AggregateRef aggregate, AsOf asOf) {
        return about(
                        "select " + COLUMNS
                                + " from fact_version where aggregate_type = :type and aggregate_id = :id and " + AT
                                + " and valid @> :validAt::date order by fact_ref",
                        aggregate,
                        asOf)
                .query(FactRows::fact)
                .list();
    }

    private List<FactRef> objects(AggregateRef aggregate, AsOf asOf) {
        return about(
                        "select object_kind, object_id from fact_object where aggregate_type = :type and aggregate_id = :id and "
                                + AT,
                        aggregate,
                        asOf)
                .query((row, _) -> FactRef.object(row.getString(1), row.getString(2)))
                .list();
    }

    /** The ids of the objects of one kind in each of these partnerships, as they were known. */
    public Map<String, SortedSet<String>> partnershipObjects(String kind, Collection<String> partnerships, AsOf asOf) {
        Map<String, SortedSet<String>> objects = new LinkedHashMap<>();
        jdbc.sql("select aggregate_id, object_id from fact_object"
                        + " where aggregate_type = 'partnerships' and aggregate_id = any (:ids) and object_kind = :kind and "
                        + AT)
                .param("kind", kind)
                .param("ids", partnerships.toArray(String[]::new))
                .param("knownAt", Known.at(asOf))
                .query(row -> {
                    objects.computeIfAbsent(row.getString("aggregate_id"), _ -> new TreeSet<>())
                            .add(row.getString("object_id"));
                });
        return objects;
    }

    /** Every conflict of the aggregate, open and resolved, as it was known. */
    private List<Conflict> conflicts(AggregateRef aggregate, AsOf asOf) {
        return about(
                        "select fact_ref, claims, chosen_source, resolution from conflict where aggregate_type = :type and aggregate_id = :id and "
                                + AT + " order by fact_ref, first_claim",
                        aggregate,
                        asOf)
                .query(FactRows::conflict)
                .list();
    }

    /** Every version at one address that was ever believed up to the time asked for, whatever day it is about. */
    public List<StoredFact> history(AggregateRef aggregate, FactRef ref, AsOf asOf) {
        String sql = "select " + COLUMNS + " from fact_version " + """
                where aggregate_type = :type and aggregate_id = :id and fact_ref = :ref and lower(known) <= :knownAt::timestamptz
                order by lower(known), lower(valid) nulls first""";
        return about(sql, aggregate, asOf)
                .param("ref", ref.toString())
                .query((row, number) -> FactRows.knownThen(FactRows.fact(row, number), asOf))
                .list();
    }

    /** The registered names of parties, as they were known; a party without one is left out. */
    public Map<String, String> partyNames(Collection<String> parties, AsOf asOf) {
        Map<String, String> names = new LinkedHashMap<>();
        of(AggregateType.PARTY, parties, asOf)
                .forEach((id, facts) -> facts.stream()
                        .map(StoredFact::version)
                        .filter(version -> version.ref().field().equals("name") && version.value() != null)
                        .forEach(version -> names.put(
                                id, Objects.requireNonNull(version.value()).asString())));
        return names;
    }

    private JdbcClient.StatementSpec about(String sql, AggregateRef aggregate, AsOf asOf) {
        return jdbc.sql(sql)
                .param("type", aggregate.type().plural())
                .param("id", aggregate.id())
                .param("validAt", asOf.validAt().toString())
                .param("knownAt", Known.at(asOf));
    }
}
