package io.dealtrail.events;

import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Stance;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Samples of what becomes known about facts. */
final class KnowledgeSamples {

    private static final UUID ADDED = UUID.fromString("0197d5b2-8c1e-7a3b-9f00-1234567890ab");
    private static final FactRef LEVEL = FactRef.of("area", "iot", "level");

    private KnowledgeSamples() {}

    static Map<String, DealEvent> all() {
        return Map.ofEntries(
                Map.entry(
                        "fact-attested.v1",
                        new FactAttested(
                                LEVEL,
                                "nokia-xiaomi-s3",
                                Stance.CONTRADICTS,
                                json("\"COMMITTED\""),
                                Evidence.of("nokia-xiaomi-s3"))),
                Map.entry(
                        "conflict-resolved.v1",
                        new ConflictResolved(
                                LEVEL,
                                "nokia-xiaomi-s1",
                                "The parties' own release says \"explore\".",
                                Evidence.of("nokia-xiaomi-s1"))),
                Map.entry("fact-corrected.v1", corrected()),
                Map.entry("fact-retracted.v1", retracted()),
                Map.entry(
                        "fact-retracted.v1.minimal",
                        new FactRetracted(List.of(ADDED), null, "posted twice", Evidence.NONE)));
    }

    private static FactCorrected corrected() {
        return new FactCorrected(
                FactRef.of("transfer", "T1", "assets.count"),
                json("{\"qualifier\":\"UNKNOWN\",\"unit\":\"PATENT_ASSETS\"}"),
                json("{\"value\":1500,\"qualifier\":\"APPROX\",\"unit\":\"PATENT_ASSETS\"}"),
                "The release was misread.",
                ADDED,
                Evidence.of("nokia-xiaomi-s1"));
    }

    private static FactRetracted retracted() {
        return new FactRetracted(
                List.of(ADDED, UUID.fromString("0197d5b2-8c1e-7a3b-9f00-1234567890ac")),
                FactRef.parse("p2/agreement:B1.closing"),
                "It was another deal's.",
                Evidence.of("nokia-xiaomi-s1"));
    }

    private static JsonNode json(String text) {
        return EventJson.mapper().readTree(text);
    }
}
