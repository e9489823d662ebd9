package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What was late, retroactive, corrected or withdrawn is marked wherever it is told, with both values, reason and source. */
class AmendmentsIT {

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final ReadSide SIDE = ReadSide.start(ISSUER, Map.of());
    private static final Http HTTP = new Http(SIDE.url(), ISSUER.token("deals:read"));
    private static final AmendedDeal TOLD = new AmendedDeal();
    private static final String DEAL = "/v1/partnerships/nokia-xiaomi";

    @BeforeAll
    static void project() {
        SIDE.apply(TOLD.chain().events());
    }

    @AfterAll
    static void stop() {
        SIDE.close();
        ISSUER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"known", "valid"})
    void areMarkedInTheTimeline(String axis) {
        List<JsonNode> now = items("/timeline?limit=500&axis=" + axis);
        assertThat(amendments(withId(now, TOLD.id("correction"))))
                .containsExactlyInAnyOrder(TOLD.correction(), TOLD.undone());
        assertThat(withId(now, TOLD.id("correction")).path("retractedBy").asString())
                .isEqualTo(TOLD.id("undone"));
        assertThat(amendments(withId(now, TOLD.id("undone")))).containsExactly(TOLD.undone());
        assertThat(amendments(withId(now, TOLD.id("mistaken")))).contains(TOLD.withdrawn());
        assertThat(amendments(withId(now, TOLD.id("withdrawal")))).contains(TOLD.withdrawn());
        assertThat(withId(now, TOLD.id("mistaken")).path("retractedBy").asString())
                .isEqualTo(TOLD.id("withdrawal"));
        assertThat(withId(now, TOLD.id("late")).path("late").asBoolean()).isTrue();
        assertThat(withId(now, TOLD.id("late")).path("validFrom").asString()).isEqualTo("2018-02-01");
        assertThat(withId(now, TOLD.id("retroactive")).path("retroactive").asBoolean())
                .isTrue();
        assertThat(withId(now, TOLD.id("retroactive")).path("late").asBoolean()).isFalse();
        JsonNode area = only(
                items("/timeline?limit=500&knownAt=2018-01-15&axis=" + axis), "correctedBy", TOLD.id("correction"));
        assertThat(area.path("type").asString()).isEqualTo("collaboration-area-added");
        assertThat(amendments(area)).containsExactly(TOLD.correction());
    }

    @Test
    void areToldInTheHistoryOfAFact() {
        List<JsonNode> versions = items("/facts/area:ai.level/history");
        assertThat(versions)
                .extracting(version -> version.path("value").asString())
                .containsExactly("EXPLORATORY", "COMMITTED", "EXPLORATORY");
        assertThat(amendments(versions.getFirst())).containsExactly(TOLD.correction());
        assertThat(amendments(versions.get(1))).containsExactly(TOLD.correction(), TOLD.undone());
        assertThat(amendments(versions.get(2))).isEmpty();
        assertThat(amendments(
                        items("/facts/area:ai.level/history?knownAt=2018-01-15").get(1)))
                .containsExactly(TOLD.correction());
        assertThat(amendments(items("/facts/area:quantum.level/history").getFirst()))
                .containsExactly(TOLD.withdrawn());
        assertThat(items("/facts/area:ar-vr.level/history"))
                .extracting(version -> version.path("late").asBoolean())
                .contains(true, false);
    }

    @Test
    void areToldOfTheDifference() {
        JsonNode corrected = fact(items("/diff?fromKnownAt=2017-12-31&toKnownAt=2018-01-15"), "area:ai.level");
        assertThat(amendments(corrected)).containsExactly(TOLD.correction());
        JsonNode undone = fact(items("/diff?fromKnownAt=2018-01-15&toKnownAt=2018-02-15"), "area:ai.level");
        assertThat(undone.path("from").asString()).isEqualTo("COMMITTED");
        assertThat(amendments(undone)).containsExactly(TOLD.correction(), TOLD.undone());
        JsonNode withdrawn = fact(items("/diff?fromKnownAt=2018-03-15&toKnownAt=2018-04-15"), "area:quantum.level");
        assertThat(withdrawn.path("to").isNull()).isTrue();
        assertThat(amendments(withdrawn)).containsExactly(TOLD.withdrawn());
        JsonNode back = fact(items("/diff?fromKnownAt=2018-04-15&toKnownAt=2018-03-15"), "area:quantum.level");
        assertThat(amendments(back)).isEmpty();
    }

    @Test
    void areToldOfTheDifferenceBetweenDaysOfTheWorld() {
        JsonNode promoted = fact(items("/diff?fromValidAt=2018-01-01&toValidAt=2018-03-01"), "area:ar-vr.level");
        assertThat(promoted.path("late").asBoolean()).isTrue();
        assertThat(amendments(promoted)).isEmpty();
    }

    @Test
    void sayThatAnAgreementIsRetroactive() {
        JsonNode now = fact(items("/diff?fromKnownAt=2018-02-15&toKnownAt=2018-03-01"), "agreement:A9.retroactive");
        assertThat(now.path("from").isNull()).isTrue();
        assertThat(now.path("to").asBoolean()).isTrue();
        assertThat(HTTP.json(DEAL + "/facts/agreement:A9.retroactive")
                        .path("value")
                        .asBoolean())
                .isTrue();
        assertThat(only(HTTP.json(DEAL).path("agreements").valueStream().toList(), "id", "A9")
                        .path("retroactive")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void areToldOfTheState() {
        assertThat(area("?knownAt=2018-01-15", "ai").path("corrected").valueStream())
                .containsExactly(TOLD.correction());
        assertThat(area("", "ai").has("corrected")).isFalse();
        JsonNode fact = HTTP.json(DEAL + "/facts/area:ai.level?knownAt=2018-01-15");
        assertThat(amendments(fact)).containsExactly(TOLD.correction());
        assertThat(fact(items("/facts?knownAt=2018-01-15&prefix=area:ai"), "area:ai.level")
                        .path("amendments")
                        .get(0))
                .isEqualTo(TOLD.correction());
    }

    private static JsonNode area(String dates, String id) {
        return only(HTTP.json(DEAL + dates).path("areas").valueStream().toList(), "id", id);
    }

    private static List<JsonNode> items(String question) {
        return HTTP.json(DEAL + question).path("items").valueStream().toList();
    }

    private static List<JsonNode> amendments(JsonNode item) {
        return item.path("amendments").valueStream().toList();
    }

    private static JsonNode withId(List<JsonNode> items, String event) {
        return only(items, "eventId", event);
    }

    private static JsonNode fact(List<JsonNode> items, String address) {
        return only(items, "factRef", address);
    }

    private static JsonNode only(List<JsonNode> items, String field, String value) {
        return items.stream()
                .filter(item -> item.path(field).asString("").equals(value))
                .reduce((_, _) -> {
                    throw new AssertionError("several have " + field + " " + value);
                })
                .orElseThrow();
    }
}
