package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.CollaborationAreaPromoted;
import io.dealtrail.events.ConflictResolved;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.FactCorrected;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.events.PartnershipClosed;
import io.dealtrail.projection.log.AppliedEvent;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The tables depend on the events only: not on how they are cut into batches, nor on how often they come, nor on what came later. */
class RebuildIT {

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final List<String> TABLES = List.of(
            "fact_version",
            "fact_object",
            "attestation",
            "conflict",
            "timeline",
            "timeline_mark",
            "license_period",
            "partnership_listing",
            "partnership_heading");
    private static final AggregateRef DEAL = NokiaXiaomi.PARTNERSHIP;
    private static final List<AppliedEvent> EVENTS = history();

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    /** The seed, with every kind of change of mind after it. */
    static List<AppliedEvent> history() {
        EventChain chain = NokiaXiaomi.chain();
        FactRef level = FactRef.of("area", "ai", "level");
        UUID corrected = chain.add(
                        DEAL,
                        new FactCorrected(
                                level, json("\"EXPLORATORY\""), json("\"COMMITTED\""), "misread", null, Evidence.NONE),
                        "2018-01-01T00:00:00Z")
                .envelope()
                .eventId();
        chain.add(
                DEAL,
                new FactRetracted(List.of(corrected), null, "it was right", Evidence.NONE),
                "2018-02-01T00:00:00Z");
        chain.add(
                DEAL,
                new CollaborationAreaPromoted(
                        "ar-vr", null, PartialDate.parse("2018-02"), Evidence.of("nokia-xiaomi-s3")),
                "2018-03-10T00:00:00Z");
        chain.add(
                DEAL,
                new ConflictResolved(
                        FactRef.of("area", "iot", "level"), "nokia-xiaomi-s3", "closer to the parties", Evidence.NONE),
                "2018-03-10T00:00:00Z");
        UUID signed = chain.events().stream()
                .map(AppliedEvent::envelope)
                .filter(event -> event.name().name().equals("agreement-signed"))
                .findFirst()
                .orElseThrow()
                .eventId();
        chain.add(
                DEAL, new FactRetracted(List.of(signed), null, "never signed", Evidence.NONE), "2018-04-01T00:00:00Z");
        chain.add(DEAL, new PartnershipClosed("nothing more", Evidence.NONE), "2018-04-01T00:00:00Z");
        return chain.events();
    }

    private static JsonNode json(String text) {
        return EventJson.mapper().readTree(text);
    }

    private static List<List<AppliedEvent>> cut(List<AppliedEvent> events, int size) {
        List<List<AppliedEvent>> batches = new ArrayList<>();
        for (int from = 0; from < events.size(); from += size) {
            batches.add(events.subList(from, Math.min(events.size(), from + size)));
        }
        return batches;
    }

    private static Map<String, List<String>> tables(ReadSide side) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : TABLES) {
            rows.put(
                    table,
                    side.sql()
                            .sql("select t::text from " + table + " t order by 1")
                            .query(String.class)
                            .list());
        }
        return rows;
    }

    @Test
    void isTheSameHoweverTheEventsAreCut() {
        try (ReadSide live = ReadSide.start(ISSUER, Map.of());
                ReadSide rebuilt = ReadSide.start(ISSUER, Map.of())) {
            cut(EVENTS, 1).forEach(live::apply);
            cut(EVENTS, 7).forEach(rebuilt::apply);
            assertThat(tables(rebuilt)).isEqualTo(tables(live));
            Map<String, List<String>> before = tables(rebuilt);
            assertThat(before.get("timeline_mark")).isNotEmpty();
            cut(EVENTS, 5).forEach(rebuilt::again);
            assertThat(tables(rebuilt)).isEqualTo(before);
        }
    }

    @Test
    void showsThenWhatItWouldShowHadNothingMoreComeSince() {
        try (ReadSide whole = ReadSide.start(ISSUER, Map.of())) {
            whole.apply(EVENTS);
            for (String then : List.of("2017-07-05", "2017-07-16", "2018-01-15", "2018-02-15", "2018-03-15")) {
                List<AppliedEvent> known = EVENTS.stream()
                        .filter(event -> event.envelope()
                                        .knownSince()
                                        .toString()
                                        .substring(0, 10)
                                        .compareTo(then)
                                <= 0)
                        .toList();
                try (ReadSide part = ReadSide.start(ISSUER, Map.of())) {
                    part.apply(known);
                    for (String path : List.of("/timeline", "", "/facts?limit=500", "/facts/area:ai.level/history")) {
                        assertThat(answer(whole, path, then))
                                .as(path + " at " + then)
                                .isEqualTo(answer(part, path, then));
                    }
                }
            }
        }
    }

    private static JsonNode answer(ReadSide side, String path, String then) {
        Http http = new Http(side.url(), ISSUER.token("deals:read"));
        String mark = path.contains("?") ? "&" : "?";
        return http.json("/v1/partnerships/nokia-xiaomi" + path + mark + "knownAt=" + then);
    }

    @Test
    void strikesOutWhatWasWithdrawnAndOnlyAsLongAsItIs() {
        try (ReadSide side = ReadSide.start(ISSUER, Map.of())) {
            side.apply(EVENTS);
            assertThat(marked(side, "2018-01-15", "correctedBy")).hasSize(1);
            assertThat(marked(side, "2018-02-15", "correctedBy")).isEmpty();
            assertThat(marked(side, "2018-02-15", "retractedBy")).hasSize(1);
            assertThat(marked(side, "2018-05-01", "retractedBy")).hasSize(2);
            assertThat(answer(side, "", "2018-05-01").path("status").asString()).isEqualTo("CLOSED");
        }
    }

    private static List<String> marked(ReadSide side, String then, String mark) {
        return answer(side, "/timeline", then)
                .path("items")
                .valueStream()
                .filter(item -> !item.path(mark).isNull())
                .map(item -> item.path("title").asString())
                .toList();
    }
}
