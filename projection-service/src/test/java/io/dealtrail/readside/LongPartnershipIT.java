package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import io.dealtrail.projection.log.AppliedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is written for an event is as much in a long partnership as in a short one, and the list still finds everything in it. */
class LongPartnershipIT {

    private static final int AREAS = 400;
    private static final AggregateRef DEAL = new AggregateRef(AggregateType.PARTNERSHIP, "long-deal");
    private static final Instant FIRST = Instant.parse("2017-07-05T00:00:00Z");

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final ReadSide SIDE = ReadSide.start(ISSUER, Map.of());
    private static final Http HTTP = new Http(SIDE.url(), ISSUER.token("deals:read"));

    @BeforeAll
    static void project() {
        EventChain chain = new EventChain();
        chain.add(
                DEAL,
                event(
                        "partnership-opened",
                        "{'partnershipId':'long-deal','kind':'BILATERAL','parties':['nokia','xiaomi']}"),
                FIRST.toString());
        for (int i = 0; i < AREAS; i++) {
            chain.add(DEAL, area(i), FIRST.plusSeconds(i).toString());
        }
        List<AppliedEvent> events = new ArrayList<>(chain.events());
        SIDE.apply(events, 50);
    }

    @AfterAll
    static void stop() {
        SIDE.close();
        ISSUER.close();
    }

    private static DealEvent area(int number) {
        return event(
                "collaboration-area-added",
                "{'areaId':'R%1$d','name':'Field %1$d of work','level':'EXPLORATORY','sources':['s1']}"
                        .formatted(number));
    }

    private static DealEvent event(String name, String data) {
        return EventJson.read(new EventName(name, 1), data.replace('\'', '"'));
    }

    @Test
    void writesRowsThatDoNotGrowWithThePartnership() {
        assertThat(SIDE.sql()
                        .sql("select max(pg_column_size(l.*)) - min(pg_column_size(l.*)) from partnership_listing l")
                        .query(Integer.class)
                        .single())
                .isLessThan(32);
        assertThat(SIDE.sql().sql("""
                                select max(rows) from (select count(*) as rows from fact_version
                                where object_kind = 'area' group by event_id) as written""").query(Integer.class).single()).isLessThan(10);
    }

    @Test
    void showsAndFindsWhatWasInItThen() {
        JsonNode now = only("");
        assertThat(now.path("areas").size()).isEqualTo(AREAS);
        assertThat(now.path("version").asInt()).isEqualTo(AREAS + 1);
        String then = "knownAt=" + FIRST.plusSeconds(9);
        assertThat(only(then).path("areas").valueStream().map(JsonNode::asString))
                .containsExactly("R0", "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9");
        assertThat(found("area=R9&" + then)).isEqualTo(1);
        assertThat(found("area=R10&" + then)).isZero();
        assertThat(found("q=FIELD%209%20of&" + then)).isEqualTo(1);
        assertThat(found("q=field%2010&" + then)).isZero();
        assertThat(found("q=r399")).isEqualTo(1);
        assertThat(found("q=exploratory")).isZero();
        assertThat(HTTP.json("/v1/partnerships?facet=area&" + then)
                        .path("facets")
                        .path("area")
                        .size())
                .isEqualTo(10);
    }

    private static JsonNode only(String query) {
        JsonNode items = HTTP.json("/v1/partnerships?" + query).path("items");
        assertThat(items.size()).isEqualTo(1);
        return items.get(0);
    }

    private static int found(String query) {
        return HTTP.json("/v1/partnerships?" + query).path("items").size();
    }
}
