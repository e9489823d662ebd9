package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Totals and rates, now and as they were. */
class StatsIT {

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final ReadSide SIDE = ReadSide.start(ISSUER, Map.of());
    private static final Http HTTP = new Http(SIDE.url(), ISSUER.token("deals:read"));
    private static final int EVENTS = NokiaXiaomi.chain().events().size();

    @BeforeAll
    static void project() {
        SIDE.apply(NokiaXiaomi.chain().events());
    }

    @AfterAll
    static void stop() {
        SIDE.close();
        ISSUER.close();
    }

    @Test
    void countWhatIsKnown() {
        JsonNode stats = HTTP.json("/v1/stats");
        assertThat(stats.path("position").asInt()).isEqualTo(EVENTS);
        assertThat(stats.path("lagMillis").isNumber()).isTrue();
        assertThat(stats.path("partnerships").toString()).isEqualTo("{\"OPEN\":1}");
        JsonNode state = HTTP.json("/v1/partnerships/nokia-xiaomi");
        for (String kind : List.of("agreement", "grant", "transfer", "area", "consideration")) {
            assertThat(stats.path("objects").path(kind).asInt())
                    .as(kind)
                    .isEqualTo(state.path(kind + "s").size());
        }
        assertThat(stats.path("objects").path("party").asInt()).isGreaterThan(1);
        assertThat(stats.path("recorded").path("total").asInt()).isEqualTo(EVENTS);
        JsonNode before = HTTP.json("/v1/stats?knownAt=2017-07-04");
        assertThat(before.path("partnerships").isEmpty()).isTrue();
        assertThat(before.path("recorded").path("total").asInt()).isZero();
    }

    /** The events of the seed are recorded a second apart, from one after ten o'clock on. */
    @Test
    void countWhatWasRecordedInTime() {
        JsonNode ten = HTTP.json("/v1/stats?knownAt=2026-01-05T10:00:10Z").path("recorded");
        assertThat(ten.path("total").asInt()).isEqualTo(10);
        assertThat(ten.path("lastMinute").asInt()).isEqualTo(10);
        JsonNode later = HTTP.json("/v1/stats?knownAt=2026-01-05T10:01:05Z").path("recorded");
        assertThat(later.path("total").asInt()).isEqualTo(EVENTS);
        assertThat(later.path("lastMinute").asInt()).isEqualTo(EVENTS - 5);
        assertThat(later.path("lastHour").asInt()).isEqualTo(EVENTS);
        JsonNode next = HTTP.json("/v1/stats?knownAt=2026-01-06T09:00:00Z").path("recorded");
        assertThat(next.path("lastHour").asInt()).isZero();
        assertThat(next.path("lastDay").asInt()).isEqualTo(EVENTS);
        assertThat(next.path("days").size()).isEqualTo(30);
        assertThat(next.path("days").get(28).toString())
                .isEqualTo("{\"day\":\"2026-01-05\",\"events\":" + EVENTS + "}");
        assertThat(next.path("days").get(29).path("events").asInt()).isZero();
    }
}
