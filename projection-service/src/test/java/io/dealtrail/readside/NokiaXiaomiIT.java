package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.EventJson;
import io.dealtrail.projection.log.AppliedEvent;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The seed deal, read through HTTP. */
class NokiaXiaomiIT {

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final ReadSide SIDE = ReadSide.start(ISSUER, Map.of());
    private static final Http HTTP = new Http(SIDE.url(), ISSUER.token("deals:read"));
    private static final List<AppliedEvent> EVENTS = NokiaXiaomi.chain().events();
    private static final String DEAL = "/v1/partnerships/nokia-xiaomi";

    @BeforeAll
    static void project() {
        SIDE.apply(EVENTS);
    }

    @AfterAll
    static void stop() {
        SIDE.close();
        ISSUER.close();
    }

    static Stream<JsonNode> questions() {
        return NokiaXiaomi.questions();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answersTheQuestionsOfTheSeed(JsonNode question) {
        String ask = question.path("ask").asString();
        String dates =
                question.has("knownAt") ? "?knownAt=" + question.path("knownAt").asString() : "";
        JsonNode is = question.path("is");
        JsonNode answer = switch (ask) {
            case "areas(level=COMMITTED).count" -> number(areas(dates, "COMMITTED"));
            case "areas(level=EXPLORATORY).count" -> number(areas(dates, "EXPLORATORY"));
            case "partnership.parties" -> ids(HTTP.json(DEAL + dates).path("parties"));
            case "relatedParties contains" -> related();
            default -> HTTP.json(DEAL + "/facts/" + ask + dates).path("value");
        };
        assertThat(answer).as(ask).isEqualTo(is);
    }

    private static long areas(String dates, String level) {
        return HTTP.json(DEAL + dates)
                .path("areas")
                .valueStream()
                .filter(area -> area.path("level").asString().equals(level))
                .count();
    }

    private static JsonNode number(long number) {
        return EventJson.mapper().readTree(Long.toString(number));
    }

    private static JsonNode ids(JsonNode objects) {
        return EventJson.mapper()
                .valueToTree(objects.valueStream()
                        .map(each -> each.path("id").asString())
                        .toList());
    }

    private static JsonNode related() {
        return EventJson.mapper()
                .valueToTree(HTTP.json(DEAL)
                        .path("relatedDeals")
                        .valueStream()
                        .map(deal -> deal.path("object").asString())
                        .sorted()
                        .toList());
    }

    @Test
    void showsTheStateInTheShapeThatClientsRelyOn() {
        JsonNode state = HTTP.json(DEAL);
        assertThat(state.propertyNames())
                .contains(
                        "id",
                        "version",
                        "validAt",
                        "knownAt",
                        "parties",
                        "agreements",
                        "grants",
                        "transfers",
                        "areas",
                        "considerations",
                        "obligations",
                        "conditions",
                        "disputes",
                        "relatedDeals",
                        "rumours",
                        "members");
        JsonNode transfer = state.path("transfers").get(0);
        assertThat(transfer.path("assets").path("count").path("value").isNull()).isTrue();
        assertThat(transfer.path("assets").path("count").path("unknown").asBoolean())
                .isTrue();
        JsonNode price = state.path("considerations").get(0);
        assertThat(price.path("disclosure").asString()).isEqualTo("UNDISCLOSED");
        assertThat(price.path("amount").toString()).isEqualTo("{\"value\":null,\"unknown\":true}");
        JsonNode iot = state.path("areas")
                .valueStream()
                .filter(area -> area.path("id").asString().equals("iot"))
                .findFirst()
                .orElseThrow();
        assertThat(iot.path("conflicts").get(0).path("factRef").asString()).isEqualTo("area:iot.level");
        assertThat(iot.path("conflicts")
                        .get(0)
                        .path("claims")
                        .get(0)
                        .path("source")
                        .asString())
                .isEqualTo("nokia-xiaomi-s3");
        JsonNode licence = state.path("agreements").get(1);
        assertThat(licence.path("revenueFrom").asString()).isEqualTo("2017-36");
        assertThat(licence.path("attested").toString()).isEqualTo("[\"revenueFrom\"]");
        assertThat(state.path("parties").get(0).path("name").asString()).isEqualTo("Nokia Oyj");
    }

    @Test
    void saysInTheTagWhichVersionWasKnown() {
        HttpResponse<String> now = HTTP.get(DEAL);
        HttpResponse<String> then = HTTP.get(DEAL + "?knownAt=2017-07-06");
        long events = EVENTS.stream()
                .filter(event -> event.envelope().aggregate().equals(NokiaXiaomi.PARTNERSHIP))
                .count();
        assertThat(now.headers().firstValue("ETag")).contains("\"" + events + "\"");
        assertThat(then.headers().firstValue("ETag")).contains("\"" + (events - 3) + "\"");
        assertThat(then.headers().firstValue("Known-At")).contains("2017-07-06T23:59:59.999999Z");
    }

    @Test
    void knowsNothingBeforeTheAnnouncement() {
        HttpResponse<String> answer = HTTP.get(DEAL + "?knownAt=2017-07-04");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("UNKNOWN_PARTNERSHIP");
        assertThat(HTTP.json("/v1/partnerships?knownAt=2017-07-04")
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void tellsTheDealInSentences() {
        List<String> titles = HTTP.json(DEAL + "/timeline")
                .path("items")
                .valueStream()
                .map(item -> item.path("title").asString())
                .toList();
        assertThat(titles)
                .contains(
                        "Nokia Oyj and Xiaomi Corporation entered into a partnership",
                        "Nokia Oyj and Xiaomi Corporation announced that they signed a business collaboration agreement",
                        "Nokia Oyj granted Xiaomi Corporation a non exclusive licence to cellular standard essential patents",
                        "Nokia Oyj agreed to transfer patent assets (how many is not known) to Xiaomi Corporation",
                        "Xiaomi Corporation to pay Nokia Oyj: purchase price, undisclosed",
                        "Source nokia-xiaomi-s3 contradicts area:iot.level: COMMITTED");
    }

    @Test
    void filtersAndOrdersTheTimeline() {
        JsonNode areas = HTTP.json(DEAL + "/timeline?kind=area&order=desc").path("items");
        assertThat(areas.size()).isEqualTo(8);
        assertThat(areas.get(0).path("type").asString()).isEqualTo("fact-attested");
        assertThat(HTTP.json(DEAL + "/timeline?party=hmd").path("items").size()).isEqualTo(1);
        JsonNode world = HTTP.json(DEAL + "/timeline?axis=valid&kind=agreement-signed&kind=fact-attested")
                .path("items");
        assertThat(world.get(0).path("validFrom").asString()).isEqualTo("2017-07-05");
    }

    @Test
    void givesTheSameTimelineAsCsvAndAsLines() {
        HttpResponse<String> csv = HTTP.get(DEAL + "/timeline", "Accept", "text/csv");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body()).startsWith("position,sequence,eventId,type,validFrom,knownSince,");
        HttpResponse<String> lines = HTTP.get(DEAL + "/timeline", "Accept", "application/x-ndjson");
        assertThat(lines.body().lines())
                .hasSize(HTTP.json(DEAL + "/timeline").path("items").size());
    }

    @Test
    void walksThePagesOfATimelineForwardAndBack() {
        JsonNode first = HTTP.json(DEAL + "/timeline?limit=5");
        JsonNode second = HTTP.json(first.path("next").asString());
        JsonNode back = HTTP.json(second.path("prev").asString());
        assertThat(second.path("items").get(0).path("sequence").asLong()).isEqualTo(5);
        assertThat(back.path("items")).isEqualTo(first.path("items"));
        assertThat(first.path("prev").isNull()).isTrue();
    }

    @Test
    void remembersHowAFactCameToBe() {
        JsonNode level = HTTP.json(DEAL + "/facts/area:iot.level/history").path("items");
        assertThat(level.size()).isEqualTo(1);
        assertThat(level.get(0).path("source").asString()).isEqualTo("nokia-xiaomi-s1");
        JsonNode count =
                HTTP.json(DEAL + "/facts/area:iot.conflicts.count/history").path("items");
        assertThat(count.valueStream().map(item -> item.path("value").asInt())).containsExactly(0, 1);
        assertThat(count.get(0).path("computed").asBoolean()).isTrue();
        JsonNode facts = HTTP.json(DEAL + "/facts?prefix=grant:X1-1").path("items");
        assertThat(facts.valueStream().map(item -> item.path("factRef").asString()))
                .contains("grant:X1-1.licensor", "grant:X1-1.inForce");
        assertThat(HTTP.json("/v1/parties/nokia/facts/party:nokia.country")
                        .path("value")
                        .asString())
                .isEqualTo("FI");
    }

    @Test
    void findsThePartnershipByWhatIsInIt() {
        for (String query : List.of(
                "q=artificial",
                "q=Oyj",
                "party=nokia",
                "area=iot",
                "kind=BILATERAL",
                "status=OPEN",
                "from=2017&to=2017-07",
                "sort=-changed")) {
            assertThat(HTTP.json("/v1/partnerships?" + query).path("items").size())
                    .as(query)
                    .isEqualTo(1);
        }
        for (String query : List.of("q=quantum", "party=hmd", "kind=POOL", "from=2018", "to=2016", "q=%25")) {
            assertThat(HTTP.json("/v1/partnerships?" + query).path("items").size())
                    .as(query)
                    .isZero();
        }
        JsonNode facets = HTTP.json("/v1/partnerships?facet=status&facet=party&party=nokia")
                .path("facets");
        assertThat(facets.path("status").get(0).path("value").asString()).isEqualTo("OPEN");
        assertThat(facets.path("party").get(0).path("selected").asBoolean()).isTrue();
        assertThat(facets.path("party").get(0).path("toggleUrl").asString()).doesNotContain("party=nokia");
    }

    @Test
    void describesAParty() {
        JsonNode nokia = HTTP.json("/v1/parties/nokia");
        assertThat(nokia.path("name").asString()).isEqualTo("Nokia Oyj");
        assertThat(nokia.path("names").toString()).isEqualTo("[\"Nokia Oyj\"]");
        assertThat(nokia.path("identifiers").get(0).path("id").asString()).isEqualTo("549300A0JPRWG1KI7U06");
    }

    @Test
    void showsItToPeopleToo() {
        assertThat(HTTP.get("/", "Accept", "text/html").body()).contains("nokia-xiaomi", "Newest events");
        assertThat(HTTP.get("/partnerships/nokia-xiaomi", "Accept", "text/html").body())
                .contains("Nokia Oyj – Xiaomi Corporation", "Internet of Things", "a source contradicts");
        assertThat(HTTP.get("/feed?after=20", "Accept", "text/html").body()).contains("data-position=\"21\"");
        assertThat(HTTP.get("/partnerships/nobody", "Accept", "text/html").statusCode())
                .isEqualTo(404);
        assertThat(HTTP.get("/problems/PROJECTION_BEHIND").body()).contains("Retry-After");
    }
}
