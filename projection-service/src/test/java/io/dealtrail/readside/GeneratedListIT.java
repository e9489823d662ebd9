package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.GeneratedHistory;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.FactRef;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The list says at every time what the fold of the events known by then says; a failure names the seed and the time. */
class GeneratedListIT {

    private static final int HISTORIES = 12;
    private static final int EVENTS = 40;

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final ReadSide SIDE = ReadSide.start(ISSUER, Map.of());
    private static final Http HTTP = new Http(SIDE.url(), ISSUER.token("deals:read"));

    @BeforeAll
    static void project() {
        EventChain chain = new EventChain();
        for (int seed = 0; seed < HISTORIES; seed++) {
            AggregateRef deal = new AggregateRef(AggregateType.PARTNERSHIP, "p" + seed);
            GeneratedHistory.events(seed, EVENTS).forEach(event -> chain.add(deal, event));
        }
        SIDE.apply(chain.events(), 17);
    }

    @AfterAll
    static void stop() {
        SIDE.close();
        ISSUER.close();
    }

    @Test
    void saysWhatTheFoldSays() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            List<RecordedEvent> events = GeneratedHistory.events(seed, EVENTS);
            for (int upTo : new int[] {5, 15, 25, EVENTS}) {
                Instant knownAt = events.get(upTo - 1).knownSince();
                Facts facts = Facts.of(events).knownAt(knownAt);
                check("p" + seed, knownAt, facts);
            }
        }
    }

    private static void check(String id, Instant knownAt, Facts facts) {
        String dates = "&knownAt=" + knownAt;
        JsonNode item = HTTP.json("/v1/partnerships?limit=500" + dates)
                .path("items")
                .valueStream()
                .filter(each -> each.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(item.path("areas").valueStream().map(JsonNode::asString))
                .as(id + dates)
                .containsExactlyElementsOf(
                        objects(facts, "area").map(FactRef::id).toList());
        assertThat(item.path("version").asLong())
                .as(id + dates)
                .isEqualTo(facts.events().getLast().sequence() + 1);
        for (String kind : List.of("agreement", "grant", "transfer")) {
            assertThat(item.path(kind + "s").asLong())
                    .as(kind + "s of " + id + dates)
                    .isEqualTo(objects(facts, kind).count());
        }
        Stream.concat(
                        objects(facts, "agreement").flatMap(object -> words(facts, object, "title")),
                        objects(facts, "area").flatMap(object -> words(facts, object, "name")))
                .distinct()
                .forEach(word -> assertThat(HTTP.json("/v1/partnerships?limit=500&q=" + encoded(word) + dates)
                                .path("items")
                                .valueStream()
                                .map(each -> each.path("id").asString()))
                        .as(word + dates)
                        .contains(id));
    }

    private static Stream<FactRef> objects(Facts facts, String kind) {
        return facts.asOf(LocalDate.EPOCH).objects(kind).stream();
    }

    private static Stream<String> words(Facts facts, FactRef object, String field) {
        return Stream.concat(
                Stream.of(object.id()),
                facts.versions(object.field(field)).stream()
                        .map(FactVersion::value)
                        .filter(Objects::nonNull)
                        .filter(JsonNode::isString)
                        .map(value -> value.stringValue().toUpperCase(Locale.ROOT)));
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
