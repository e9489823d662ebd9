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

    private final KnownRows versions;
    private final KnownRows objects;
    private final KnownRows attestations;
    private final KnownRows conflicts;

    FactStore(JdbcClient jdbc) {
        this.versions = new KnownRows(jdbc, "fact_version", SAME_FACT);
        this.objects = new KnownRows(jdbc, "fact_object", SAME_OBJECT);
        this.attestations = new KnownRows(jdbc, "attestation", SAME_ATTESTATION);
        this.conflicts = new KnownRows(jdbc, "conflict", SAME_CONFLICT);
    }

    @Override
    public void apply(List<FoldedEvent> events) {
        KnownChanges<Belief> changes = new KnownChanges<>();
        events.forEach(event -> FactProjector.project(event).addTo(changes));
        BeliefJson endings = BeliefJson.endings(changes.endings());
        versions.end(endings.versions());
        objects.end(endings.objects());
        attestations.end(endings.attestations());
        conflicts.end(endings.conflicts());
        BeliefJson rows = BeliefJson.rows(changes.rows());
        versions.add(rows.versions());
        objects.add(rows.objects());
        attestations.add(rows.attestations());
        conflicts.add(rows.conflicts());
    }
}
