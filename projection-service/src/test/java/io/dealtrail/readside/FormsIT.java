package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.EventJson;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Timelines, differences, histories of facts and states are the same as JSON, CSV and lines, and carry the same marks. */
class FormsIT {

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
    @ValueSource(
            strings = {
                "/timeline?knownAt=2018-01-15",
                "/timeline?axis=valid&knownAt=2018-01-15",
                "/diff?fromKnownAt=2017-12-31&toKnownAt=2018-01-15",
                "/facts/area:ai.level/history?knownAt=2018-01-15",
                "/facts?knownAt=2018-01-15&limit=500"
            })
    void areTheSame(String question) throws IOException {
        List<JsonNode> items = items(question);
        assertThat(lines(question)).isEqualTo(items);
        List<CSVRecord> rows = rows(question);
        assertThat(rows).hasSameSizeAs(items);
        assertThat(rows.getFirst().getParser().getHeaderNames())
                .containsExactlyElementsOf(items.getFirst().propertyNames());
        assertThat(rows)
                .anySatisfy(row -> assertThat(row.get("amendments")).contains("misread", "EXPLORATORY", "COMMITTED"));
    }

    @Test
    void areTheSameForTheObjectsOfAState() throws IOException {
        String then = "?knownAt=2018-01-15";
        JsonNode state = HTTP.json(DEAL + then);
        List<JsonNode> lines = lines(then);
        assertThat(lines.getFirst().path("list").asString()).isEqualTo("partnership");
        assertThat(lines.getFirst().path("kind")).isEqualTo(state.path("kind"));
        int objects = state.properties().stream()
                .filter(field -> !List.of("attested", "conflicts", "sources").contains(field.getKey()))
                .map(Map.Entry::getValue)
                .filter(JsonNode::isArray)
                .mapToInt(JsonNode::size)
                .sum();
        assertThat(lines).hasSize(1 + objects);
        JsonNode ai = lines.stream()
                .filter(line -> line.path("list").asString().equals("areas"))
                .filter(line -> line.path("id").asString().equals("ai"))
                .findFirst()
                .orElseThrow();
        assertThat(ai.path("corrected").get(0)).isEqualTo(TOLD.correction());
        List<CSVRecord> rows = rows(then);
        assertThat(rows).hasSameSizeAs(lines);
        assertThat(rows.getFirst().getParser().getHeaderNames()).startsWith("list", "id");
        assertThat(rows).anySatisfy(row -> assertThat(row.get("corrected")).contains("misread"));
        assertThat(HTTP.get(DEAL + then, "Accept", "text/csv").headers().firstValue("ETag"))
                .isPresent();
    }

    private static List<JsonNode> items(String question) {
        return HTTP.json(DEAL + question).path("items").valueStream().toList();
    }

    private static List<JsonNode> lines(String question) {
        return HTTP.get(DEAL + question, "Accept", "application/x-ndjson")
                .body()
                .lines()
                .map(EventJson.mapper()::readTree)
                .toList();
    }

    private static List<CSVRecord> rows(String question) throws IOException {
        String csv = HTTP.get(DEAL + question, "Accept", "text/csv").body();
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
    }
}
