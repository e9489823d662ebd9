package io.dealtrail.deal.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.corpus.Corpus;
import io.dealtrail.corpus.CorpusLog;
import io.dealtrail.events.CloudEventsJson;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.testservers.KafkaServer;
import io.dealtrail.testservers.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down what the version at hand records: {@code -Dit.test=RecordCorpus -Dcorpus=0.2}, once for each release. No build runs it; see
 * docs/evolve-events.md.
 */
@EnabledIfSystemProperty(named = "corpus", matches = "[0-9.]+")
class RecordCorpus {

    private static final Path SEED = Path.of("..", "local-stack", "src", "main", "resources", "seed");
    private static final Path DEALS = Path.of("..", "system-tests", "src", "test", "resources", "deals");

    /** Deals of different kinds; the seed was not written to be imported beside others, and describes some parties otherwise. */
    private static final List<Path> FILES = List.of(
            DEALS.resolve("2013-microsoft-nokia.json"),
            DEALS.resolve("2015-ericsson-apple.json"),
            DEALS.resolve("2016-avanci.json"),
            DEALS.resolve("2020-biontech-pfizer-fosun.json"),
            DEALS.resolve("2022-blackberry-patents.json"),
            SEED.resolve("nokia-xiaomi.json"));

    private final JsonMapper json = JsonMapper.builder().build();
    private Path folder = Corpus.ALL;
    private int parts;
    private long position;

    @Test
    void records() throws IOException {
        folder = Files.createDirectory(Corpus.ALL.resolve(Objects.requireNonNull(System.getProperty("corpus"))));
        try (RunningService service = RunningService.start(
                PostgresServer.shared(),
                KafkaServer.shared().bootstrapServers(),
                Map.of("dealtrail.calendar.enabled", "false"))) {
            for (Path file : FILES) {
                record(service.client(), file);
            }
        }
        CorpusLog more = new CorpusLog(position);
        write("every-event", lines(more.everyEvent()));
        write("generated", lines(more.generated()));
        Files.write(folder.resolve("samples.ndjson"), CorpusLog.samples());
    }

    private void record(Client client, Path file) throws IOException {
        JsonNode deal = json.readTree(Files.readString(file));
        String lines =
                deal.path("imports").valueStream().map(JsonNode::toString).collect(Collectors.joining("\n"));
        assertThat(client.importLines(lines).isStatus(200).lines())
                .allSatisfy(line -> assertThat(line.at("/problem/code").asString(""))
                        .as(line.toString())
                        .isIn("", "DUPLICATE_PARTY"));
        List<String> recorded = client.get(
                        "/v1/events?limit=5000&fromPosition=" + (position + 1), "Accept", "application/x-ndjson")
                .isStatus(200)
                .text()
                .lines()
                .toList();
        position += recorded.size();
        write(file.getFileName().toString().replace(".json", ""), recorded);
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.write(folder.resolve("%02d-%s.ndjson".formatted(++parts, name)), lines);
    }

    private static List<String> lines(List<EventEnvelope> events) {
        return events.stream().map(CloudEventsJson::write).toList();
    }
}
