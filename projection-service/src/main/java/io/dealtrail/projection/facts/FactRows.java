package io.dealtrail.projection.facts;

import io.dealtrail.events.EventJson;
import io.dealtrail.facts.Attestation;
import io.dealtrail.facts.Conflict;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Stance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads rows of facts and conflicts back. */
final class FactRows {

    private FactRows() {}

    static StoredFact fact(ResultSet row, int number) throws SQLException {
        LocalDate until = row.getObject("valid_until", LocalDate.class);
        FactVersion version = new FactVersion(
                FactRef.parse(row.getString("fact_ref")),
                json(row.getString("value")),
                row.getBoolean("unknown"),
                row.getObject("valid_from", LocalDate.class),
                until == null ? null : until.minusDays(1),
                List.of((String[]) row.getArray("sources").getArray()),
                row.getObject("event_id", UUID.class),
                row.getBoolean("attested"));
        return new StoredFact(version, row.getLong("event_sequence"), knownFrom(row), knownTo(row));
    }

    private static Instant knownFrom(ResultSet row) throws SQLException {
        return row.getObject("known_from", OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant knownTo(ResultSet row) throws SQLException {
        OffsetDateTime knownTo = row.getObject("known_to", OffsetDateTime.class);
        return knownTo == null ? null : knownTo.toInstant();
    }

    /** What ended only after the time asked for had not ended then. */
    static StoredFact knownThen(StoredFact fact, AsOf asOf) {
        Instant knownTo = fact.knownTo();
        boolean later = knownTo != null && !asOf.now() && knownTo.isAfter(asOf.knownAt());
        return later ? new StoredFact(fact.version(), fact.sequence(), fact.knownFrom(), null) : fact;
    }

    static Conflict conflict(ResultSet row, int number) throws SQLException {
        FactRef ref = FactRef.parse(row.getString("fact_ref"));
        List<Attestation> claims = EventJson.mapper()
                .readTree(row.getString("claims"))
                .valueStream()
                .map(claim -> claim(ref, claim))
                .toList();
        return new Conflict(ref, claims, row.getString("chosen_source"), row.getObject("resolution", UUID.class));
    }

    /** A conflict with when it was believed. */
    static StoredConflict storedConflict(ResultSet row, int number) throws SQLException {
        return new StoredConflict(conflict(row, number), knownFrom(row), knownTo(row));
    }

    private static Attestation claim(FactRef ref, JsonNode json) {
        return new Attestation(
                ref,
                json.path("source").asString(),
                Stance.valueOf(json.path("stance").asString()),
                json.path("value"),
                UUID.fromString(json.path("event").asString()));
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : EventJson.mapper().readTree(text);
    }
}
