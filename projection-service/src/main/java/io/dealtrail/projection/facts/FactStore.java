package io.dealtrail.projection.facts;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the tables of facts, of the objects that have any, attestations and conflicts: each batch in a few statements, whatever its size. */
@Repository
@Order(1)
class FactStore implements FoldedReadModel {

    private static final String SAME_FACT = """
            r.aggregate_type = c.aggregate_type and r.aggregate_id = c.aggregate_id and r.object_kind = c.object_kind \
            and r.object_id = c.object_id and r.field = c.field \
            and coalesce(lower(r.valid), '-infinity') = coalesce(lower(c.valid), '-infinity') and r.valid = c.valid and upper_inf(r.known)""";
    private static final String SAME_OBJECT = """
            r.aggregate_type = c.aggregate_type and r.aggregate_id = c.aggregate_id and r.object_kind = c.object_kind \
            and r.object_id = c.object_id and upper_inf(r.known)""";
    private static final String SAME_ATTESTATION = """
            r.aggregate_type = c.aggregate_type and r.aggregate_id = c.aggregate_id and r.event_id = c.event_id \
            and upper_inf(r.known)""";
    private static final String SAME_CONFLICT = """
            r.aggregate_type = c.aggregate_type and r.aggregate_id = c.aggregate_id and r.fact_ref = c.fact_ref \
            and r.first_claim = c.first_claim and upper_inf(r.known)""";

    private final JdbcClient jdbc;

    FactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(List<FoldedEvent> events) {
        BeliefChanges changes = new BeliefChanges();
        events.forEach(event -> changes.add(FactProjector.project(event)));
        close(changes.closings());
        insert(changes.rows());
    }

    private void close(List<BeliefChanges.Closing> closings) {
        BeliefJson json = BeliefJson.closings(closings);
        close("fact_version", SAME_FACT, json.versions());
        close("fact_object", SAME_OBJECT, json.objects());
        close("attestation", SAME_ATTESTATION, json.attestations());
        close("conflict", SAME_CONFLICT, json.conflicts());
    }

    private void close(String table, String same, String closings) {
        if (BeliefJson.NOTHING.equals(closings)) {
            return;
        }
        String ending = """
                jsonb_to_recordset(:closings::jsonb) as c(aggregate_type text, aggregate_id text, fact_ref text, object_kind text, object_id text, field text, valid daterange, \
                event_id uuid, first_claim uuid, at timestamptz) where\s""" + same;
        jdbc.sql("delete from " + table + " r using " + ending + " and lower(r.known) >= c.at")
                .param("closings", closings)
                .update();
        jdbc.sql("update " + table + " r set known = tstzrange(lower(r.known), c.at) from " + ending)
                .param("closings", closings)
                .update();
    }

    private void insert(List<BeliefChanges.Row> rows) {
        BeliefJson json = BeliefJson.rows(rows);
        insert("""
                insert into fact_version (aggregate_type, aggregate_id, fact_ref, object_kind, object_id, field, value, unknown, attested,
                    valid, known, sources, event_id, event_sequence)
                select aggregate_type, aggregate_id, fact_ref, object_kind, object_id, field, value, unknown, attested, valid, known,
                    sources, event_id, event_sequence
                from jsonb_to_recordset(:rows::jsonb) as r(aggregate_type text, aggregate_id text, fact_ref text, object_kind text,
                    object_id text, field text, value jsonb, unknown boolean, attested boolean, valid daterange, known tstzrange,
                    sources text[], event_id uuid, event_sequence bigint)""", json.versions());
        insert("""
                insert into fact_object (aggregate_type, aggregate_id, object_kind, object_id, known)
                select aggregate_type, aggregate_id, object_kind, object_id, known
                from jsonb_to_recordset(:rows::jsonb) as r(aggregate_type text, aggregate_id text, object_kind text, object_id text,
                    known tstzrange)""", json.objects());
        insert("""
                insert into attestation (aggregate_type, aggregate_id, event_id, fact_ref, object_kind, object_id, source, stance, claim, known)
                select aggregate_type, aggregate_id, event_id, fact_ref, object_kind, object_id, source, stance, claim, known
                from jsonb_to_recordset(:rows::jsonb) as r(aggregate_type text, aggregate_id text, event_id uuid, fact_ref text,
                    object_kind text, object_id text, source text, stance text, claim jsonb, known tstzrange)""", json.attestations());
        insert("""
                insert into conflict (aggregate_type, aggregate_id, fact_ref, object_kind, object_id, first_claim, claims, chosen_source,
                    resolution, known)
                select aggregate_type, aggregate_id, fact_ref, object_kind, object_id, first_claim, claims, chosen_source, resolution, known
                from jsonb_to_recordset(:rows::jsonb) as r(aggregate_type text, aggregate_id text, fact_ref text, object_kind text,
                    object_id text, first_claim uuid, claims jsonb, chosen_source text, resolution uuid, known tstzrange)""", json.conflicts());
    }

    private void insert(String sql, String rows) {
        if (!BeliefJson.NOTHING.equals(rows)) {
            jdbc.sql(sql).param("rows", rows).update();
        }
    }
}
