package io.dealtrail.projection.facts;

import io.dealtrail.events.EventJson;
import io.dealtrail.facts.Attestation;
import io.dealtrail.facts.Conflict;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows of the tables of facts as {@link KnownRows} takes them. */
final class BeliefJson {

    private static final JsonMapper JSON = EventJson.mapper();

    private final ArrayNode versions = JSON.createArrayNode();
    private final ArrayNode objects = JSON.createArrayNode();
    private final ArrayNode attestations = JSON.createArrayNode();
    private final ArrayNode conflicts = JSON.createArrayNode();

    private BeliefJson() {}

    static BeliefJson rows(List<KnownChanges.Row<Belief>> rows) {
        BeliefJson json = new BeliefJson();
        rows.forEach(row -> json.add(row.known()).put("known", row.time()));
        return json;
    }

    static BeliefJson endings(List<KnownChanges.Ending<Belief>> endings) {
        BeliefJson json = new BeliefJson();
        endings.forEach(ending -> json.add(ending.known()).put("known", ending.after()));
        return json;
    }

    ArrayNode versions() {
        return versions;
    }

    ArrayNode objects() {
        return objects;
    }

    ArrayNode attestations() {
        return attestations;
    }

    ArrayNode conflicts() {
        return conflicts;
    }

    private ObjectNode add(Belief belief) {
        ObjectNode row = switch (belief.believed()) {
            case Believed.Version version -> version(versions.addObject(), version);
            case Believed.Existing existing ->
                objects.addObject()
                        .put("object_kind", existing.object().kind())
                        .put("object_id", existing.object().id());
            case Believed.Said said -> said(attestations.addObject(), said.attestation());
            case Believed.Contradicted contradicted -> contradicted(conflicts.addObject(), contradicted.conflict());
        };
        return row.put("aggregate_type", belief.aggregate().type().plural())
                .put("aggregate_id", belief.aggregate().id());
    }

    private static ObjectNode version(ObjectNode row, Believed.Version believed) {
        FactVersion version = believed.version();
        address(row, version.ref())
                .put("field", version.ref().field())
                .put("unknown", version.unknown())
                .put("attested", version.attested())
                .put("valid", valid(version.validFrom(), version.validTo()))
                .put("event_id", version.event().toString())
                .put("event_sequence", believed.sequence());
        if (version.value() != null) {
            row.set("value", version.value());
        }
        version.sources().forEach(row.putArray("sources")::add);
        return row;
    }

    private static ObjectNode said(ObjectNode row, Attestation attestation) {
        address(row, attestation.ref())
                .put("event_id", attestation.event().toString())
                .put("source", attestation.source())
                .put("stance", attestation.stance().name());
        row.set("claim", attestation.claim());
        return row;
    }

    private static ObjectNode contradicted(ObjectNode row, Conflict conflict) {
        address(row, conflict.ref())
                .put("first_claim", conflict.claims().getFirst().event().toString())
                .put("chosen_source", conflict.chosenSource())
                .put("resolution", text(conflict.resolution()));
        ArrayNode claims = row.putArray("claims");
        for (Attestation claim : conflict.claims()) {
            ObjectNode said = claims.addObject();
            said.set("value", claim.claim());
            said.put("source", claim.source())
                    .put("stance", claim.stance().name())
                    .put("event", claim.event().toString());
        }
        return row;
    }

    private static ObjectNode address(ObjectNode row, FactRef ref) {
        return row.put("fact_ref", ref.toString())
                .put("object_kind", ref.kind())
                .put("object_id", ref.id());
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static String valid(@Nullable LocalDate from, @Nullable LocalDate to) {
        return "[%s,%s]".formatted(from == null ? "" : from, to == null ? "" : to);
    }
}
