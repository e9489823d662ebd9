package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dealtrail.corpus.Corpus;
import io.dealtrail.corpus.Expectation;
import io.dealtrail.corpus.Saying;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventJson;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What any released version has published is answered as it was then: by its events folded into the read models of today. An answer may say
 * more than it did, never less.
 */
class CorpusIT {

    private static final int BATCH = 50;
    private static final String GET = "GET ";

    /** Two dates at which all is known, and nothing changes by itself any more. */
    private static final String DATES = "validAt=2030-01-01&knownAt=2040-01-01";

    /** One JSON object; everything else is asked for line by line. */
    private static final Pattern STATE = Pattern.compile("/v1/\\w+/[^/?]+[?]");

    private static final List<String> LISTS = List.of(
            "partnerships",
            "agreements",
            "licenses",
            "transfers",
            "considerations",
            "areas",
            "conflicts",
            "disputes",
            "obligations",
            "conditions");

    private final TestIssuer issuer = TestIssuer.start();
    private final List<ReadSide> sides = new ArrayList<>();

    @AfterEach
    void stop() {
        sides.forEach(ReadSide::close);
        issuer.close();
    }

    @TestFactory
    Stream<DynamicTest> answersAsItDid() {
        return Corpus.all().stream().flatMap(release -> {
            Http http = fed(release.events());
            Expectation expected = new Expectation(release.folder().resolve("answers.txt"));
            if (expected.isMissing()) {
                expected.approve(
                        questions(release).flatMap(path -> asked(http, path)).toList());
            }
            return sections(expected.lines()).entrySet().stream()
                    .map(answer -> dynamicTest(
                            release + " " + answer.getKey(),
                            () -> assertSaysMore(lines(http, answer.getKey()), answer.getValue())));
        });
    }

    private Http fed(List<EventEnvelope> events) {
        ReadSide side = ReadSide.start(issuer, Map.of());
        sides.add(side);
        side.apply(ReadSide.read(events), BATCH);
        return new Http(side.url(), issuer.token("deals:read"));
    }

    private static Stream<String> questions(Corpus release) {
        List<String> deals = release.events().stream()
                .map(EventEnvelope::aggregate)
                .filter(aggregate -> aggregate.type() == AggregateType.PARTNERSHIP)
                .distinct()
                .map(deal -> "/v1/" + deal)
                .toList();
        return Stream.of(
                        LISTS.stream().map(list -> "/v1/" + list + "?limit=500&" + DATES),
                        deals.stream().map(deal -> deal + "/timeline?axis=known&limit=500&" + DATES),
                        deals.stream().limit(1).map(deal -> deal + "?" + DATES))
                .flatMap(each -> each);
    }

    private static Stream<String> asked(Http http, String path) {
        return Stream.concat(Stream.of(GET + path), lines(http, path).stream().map(CorpusIT::shortened));
    }

    /** Without what says nothing, and what only repeats the events. */
    private static String shortened(JsonNode item) {
        ObjectNode kept = (ObjectNode) item.deepCopy();
        kept.remove(List.of("facts", "recordedAt", "sources"));
        kept.properties().stream()
                .filter(field -> field.getValue().isNull()
                        || (field.getValue().isContainer() && field.getValue().isEmpty()))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(kept::remove);
        return kept.toString();
    }

    private static List<JsonNode> lines(Http http, String path) {
        HttpResponse<String> answer =
                http.get(path, "Accept", STATE.matcher(path).lookingAt() ? "application/json" : "application/x-ndjson");
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body()
                .lines()
                .map(line -> EventJson.mapper().readTree(line))
                .toList();
    }

    private static Map<String, List<JsonNode>> sections(List<String> lines) {
        Map<String, List<JsonNode>> sections = new LinkedHashMap<>();
        List<JsonNode> section = List.of();
        for (String line : lines) {
            if (line.startsWith(GET)) {
                section = new ArrayList<>();
                sections.put(line.substring(GET.length()), section);
            } else {
                section.add(EventJson.mapper().readTree(line));
            }
        }
        return sections;
    }

    private static void assertSaysMore(List<JsonNode> now, List<JsonNode> then) {
        assertThat(now).hasSameSizeAs(then);
        IntStream.range(0, then.size())
                .forEach(i -> assertThat(Saying.more(now.get(i), then.get(i)))
                        .as("then %s%nnow %s", then.get(i), now.get(i))
                        .isTrue());
    }
}
