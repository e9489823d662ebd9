package io.dealtrail.readside;

import static io.dealtrail.readside.ReplayedDeals.apply;
import static io.dealtrail.readside.ReplayedDeals.json;
import static io.dealtrail.readside.ReplayedDeals.steps;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventJson;
import io.dealtrail.projection.live.SseClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Replays from a real topic over a real database and HTTP, against what the other routes say of the same dates. */
class ReplayIT {

    private static final String SEED = "nokia-xiaomi";
    private static final Path DOCUMENT = Path.of("..", "docs", "replay.md");
    private static final Pattern CALL = Pattern.compile("\"\\$READ(/v1/[^\"]+)\"(.*)");
    private static final ReplayedDeals DEALS = new ReplayedDeals();

    @AfterAll
    static void stop() {
        DEALS.close();
    }

    static Stream<Arguments> replays() {
        return ReplayedDeals.ids().flatMap(deal -> Stream.of("known", "valid").map(axis -> Arguments.of(deal, axis)));
    }

    @ParameterizedTest
    @MethodSource("replays")
    void leadsFromNothingToTheStateAtItsEnd(String deal, String axis) {
        List<SseClient.Received> shown = DEALS.stream(deal, "?axis=" + axis);
        assertThat(shown.getFirst().event()).isEqualTo("start");
        assertThat(shown.getLast().event()).isEqualTo("end");
        Map<String, JsonNode> state = new TreeMap<>();
        steps(shown).forEach(step -> apply(step, state));
        assertThat(state).isNotEmpty().isEqualTo(DEALS.facts(deal, json(shown.getLast())));
    }

    @ParameterizedTest
    @MethodSource("replays")
    void showsAtEachStepTheDifferenceThatIsAskedForByItself(String deal, String axis) {
        List<JsonNode> steps = steps(DEALS.stream(deal, "?axis=" + axis));
        for (int i = 1; i < steps.size(); i++) {
            JsonNode from = steps.get(i - 1);
            JsonNode to = steps.get(i);
            String dates = "?fromValidAt=%s&fromKnownAt=%s&toValidAt=%s&toKnownAt=%s"
                    .formatted(text(from, "validAt"), text(from, "knownAt"), text(to, "validAt"), text(to, "knownAt"));
            JsonNode difference = DEALS.http
                    .json("/v1/partnerships/" + deal + "/diff" + dates)
                    .path("items");
            assertThat(to.path("difference")).as(dates).isEqualTo(difference);
        }
    }

    @ParameterizedTest
    @MethodSource("replays")
    void showsTheTimelineAsItReads(String deal, String axis) {
        String whole = axis.equals("valid") ? "&to=2100" : "";
        List<JsonNode> items = steps(DEALS.stream(deal, "?axis=" + axis + whole)).stream()
                .flatMap(step -> step.path("items").valueStream())
                .toList();
        JsonNode timeline = DEALS.http.json("/v1/partnerships/" + deal + "/timeline?limit=500&axis=" + axis);
        assertThat(items).isEqualTo(timeline.path("items").valueStream().toList());
    }

    @ParameterizedTest
    @MethodSource("replays")
    void goesOnAfterAnyStepAsIfNothingHadHappened(String deal, String axis) {
        List<SseClient.Received> shown = DEALS.stream(deal, "?axis=" + axis);
        for (int seen = 1; seen + 1 < shown.size(); seen += 3) {
            String id = Objects.requireNonNull(shown.get(seen).id());
            List<SseClient.Received> rest = seen % 2 == 0
                    ? DEALS.stream(deal, "?axis=" + axis + "&speed=1000000", "Last-Event-ID", id)
                    : DEALS.stream(deal, "?axis=" + axis + "&lastEventId=" + id);
            assertThat(rest.subList(1, rest.size())).isEqualTo(shown.subList(seen + 1, shown.size()));
        }
    }

    @ParameterizedTest
    @MethodSource("replays")
    void isReadPageByPageInBothDirections(String deal, String axis) {
        // Of some histories notices are known in the future only.
        String query = "?knownAt=2100-01-01&axis=" + axis;
        List<JsonNode> steps = steps(DEALS.stream(deal, query));
        String first = "/v1/partnerships/" + deal + "/replay" + query;
        List<JsonNode> forward = new ArrayList<>();
        String last = first;
        for (String address = first + "&limit=3"; !address.isEmpty(); ) {
            last = address;
            JsonNode page = page(address);
            page.path("items").forEach(forward::add);
            address = page.path("next").asString("");
        }
        assertThat(forward).isEqualTo(steps);
        List<JsonNode> backward = new ArrayList<>();
        for (String address = last; !address.isEmpty(); ) {
            JsonNode page = page(address);
            backward.addAll(0, page.path("items").valueStream().toList());
            address = page.path("prev").asString("");
        }
        assertThat(backward).isEqualTo(steps);
        HttpResponse<String> lines = DEALS.http.get(first + "&limit=500", "Accept", "application/x-ndjson");
        assertThat(lines.body().lines().map(EventJson.mapper()::readTree).toList())
                .isEqualTo(steps);
    }

    @Test
    void beginsWithTheWholeStateWhereItBeginsLater() {
        List<JsonNode> steps = steps(DEALS.stream(SEED, "?axis=known&from=2017-07-20"));
        assertThat(text(steps.getFirst(), "knownAt")).isEqualTo("2017-07-20T00:00:00Z");
        Map<String, JsonNode> state = new TreeMap<>();
        for (JsonNode step : steps) {
            apply(step, state);
            assertThat(state).isEqualTo(DEALS.facts(SEED, step));
        }
    }

    @Test
    void saysThatItHasEndedInTheOnlyWayThatAnEventSourceUnderstands() {
        String id = Objects.requireNonNull(
                DEALS.stream(SEED, "?axis=known").getLast().id());
        HttpResponse<String> after =
                DEALS.http.get("/v1/partnerships/nokia-xiaomi/replay?axis=known", "Last-Event-ID", id);
        assertThat(after.statusCode()).isEqualTo(204);
        assertThat(after.body()).isEmpty();
    }

    @Test
    void beginsAgainWhereTheIdIsNoneOfItsOwn() {
        List<JsonNode> whole = steps(DEALS.stream(SEED, "?axis=valid"));
        String other = first(DEALS.stream(SEED, "?axis=known"));
        for (String unknown : List.of("17", "no-id", other)) {
            List<SseClient.Received> shown = DEALS.stream(SEED, "?axis=valid", "Last-Event-ID", unknown);
            assertThat(shown.getFirst().event()).isEqualTo("reset");
            assertThat(shown.getFirst().data()).isEqualTo("{\"reason\":\"unknown-id\"}");
            assertThat(steps(shown)).isEqualTo(whole);
        }
    }

    @Test
    void staysAsItWasKnownWhateverIsRecordedSince() {
        AggregateRef deal = new AggregateRef(AggregateType.PARTNERSHIP, "growing");
        DEALS.publish(ChangesOfMind.begin(DEALS.chain, deal, "2019-01-01T00:00:00Z"));
        List<SseClient.Received> shown = DEALS.stream("growing", "?axis=valid");
        learn(deal, "later");
        List<SseClient.Received> rest = DEALS.stream("growing", "?axis=valid", "Last-Event-ID", first(shown));
        assertThat(rest.subList(1, rest.size())).isEqualTo(shown.subList(2, shown.size()));
        String known = first(DEALS.stream("growing", "?axis=valid"));
        learn(deal, "at-the-same-time");
        List<SseClient.Received> anew = DEALS.stream("growing", "?axis=valid", "Last-Event-ID", known);
        assertThat(anew.getFirst().data()).isEqualTo("{\"reason\":\"history-changed\"}");
        assertThat(steps(anew)).isEqualTo(steps(DEALS.stream("growing", "?axis=valid")));
    }

    @Test
    void answersEveryCallOfItsDocument() throws IOException {
        String id = first(DEALS.stream(SEED, ""));
        List<MatchResult> calls =
                CALL.matcher(Files.readString(DOCUMENT)).results().toList();
        assertThat(calls).hasSize(4).allSatisfy(call -> {
            String accept = call.group(2).contains("application/json") ? "application/json" : "text/event-stream";
            HttpResponse<String> answer = DEALS.http.get(call.group(1).replace("$ID", id), "Accept", accept);
            assertThat(answer.statusCode()).as(call.group(1)).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(accept);
            assertThat(answer.body()).contains("\"difference\"").doesNotContain("event: reset");
        });
    }

    private static void learn(AggregateRef deal, String area) {
        DEALS.publish(ChangesOfMind.learn(DEALS.chain, deal, area, "2019-03-01T00:00:00Z"));
    }

    /** The id of the first step. */
    private static String first(List<SseClient.Received> shown) {
        return Objects.requireNonNull(shown.get(1).id());
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString();
    }

    private static JsonNode page(String address) {
        return EventJson.mapper()
                .readTree(DEALS.http.get(address, "Accept", "application/json").body());
    }
}
