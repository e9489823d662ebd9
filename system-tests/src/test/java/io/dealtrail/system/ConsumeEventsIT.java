package io.dealtrail.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dealtrail.contract.Contract;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who consumes events by the page for consumers finds each of them, as the AsyncAPI document and the served schemas say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsumeEventsIT {

    private static final Page PAGE = Page.of("docs/consume-events.md");
    private static final String DOCUMENT = "/asyncapi.yaml";
    private static final String DOCUMENT_OF_THIS_BUILD =
            Page.of("deal-events/src/main/resources" + DOCUMENT).text();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private SystemUnderTest system;
    private NodePrograms node;
    private Contract contract;

    @BeforeAll
    void startSystem() {
        system = SystemUnderTest.startWithSeed();
        RealDealsIT.DEALS.forEach(deal -> system.dealService().postLines("/v1/imports", deal.importLines()));
        addArea("traced", "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        system.awaitCaughtUp();
        contract = new Contract(
                system.projectionService().get(DOCUMENT).body(),
                path -> system.projectionService().get(path).body());
        Map<String, String> programs = PAGE.programs();
        programs.replaceAll((_, program) -> system.here(program));
        node = NodePrograms.install(programs);
    }

    @AfterAll
    void stopSystem() {
        system.close();
    }

    @Test
    @Order(1)
    void bothServicesServeTheDocument() {
        for (Client service : List.of(system.dealService(), system.projectionService())) {
            Answer answer = service.get(DOCUMENT);
            assertThat(answer.header("Content-Type")).startsWith("application/vnd.aai.asyncapi+yaml");
            assertThat(answer.body()).isEqualTo(DOCUMENT_OF_THIS_BUILD);
            assertThat(service.get("/schemas/agreement-signed.v1.json").body())
                    .isEqualTo(String.join("\n", curl("agreement-signed.v1.json")) + "\n");
        }
        assertThat(String.join("\n", curl(DOCUMENT)) + "\n").isEqualTo(DOCUMENT_OF_THIS_BUILD);
    }

    @Test
    @Order(2)
    void theParserOfAsyncApiFindsNothingWrongAndEachSchema() {
        try (Spawned parser =
                node.start("node asyncapi.mjs " + system.projectionService().service() + DOCUMENT)) {
            assertThat(parser.linesToTheEnd())
                    .filteredOn(line -> line.startsWith("io.dealtrail.") && !line.contains("bookmark"))
                    .isNotEmpty()
                    .allSatisfy(line -> {
                        String[] nameAndTitleOfSchema = line.split(" ", -1);
                        assertThat(nameAndTitleOfSchema[1]).isEqualTo(nameAndTitleOfSchema[0]);
                    });
        }
    }

    @Test
    @Order(3)
    void eachRecordOfTheTopicIsAsDescribed() {
        List<TopicRecord> records = await().atMost(PATIENCE)
                .until(() -> TopicRecord.everything(system.bootstrapServers()), this::hasBookmarks);
        assertThat(records)
                .flatMap(record -> contract.complaintsOfRecord(record.key(), record.headers(), record.value()))
                .isEmpty();
        assertThat(records.stream()
                        .filter(record -> record.value() != null)
                        .map(record -> record.headers().getOrDefault("ce_id", "")))
                .containsAll(recorded().stream()
                        .map(event -> event.path("id").asString())
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(records).anySatisfy(record -> assertThat(record.headers()).containsKey("ce_traceparent"));
    }

    @Test
    @Order(4)
    void eachFrameOfTheFeedIsAsDescribed() {
        List<JsonNode> recorded = recorded();
        try (Spawned everything = shell("?since=0'")) {
            await().atMost(PATIENCE).until(() -> pushed(everything).size() >= recorded.size());
            assertThat(pushed(everything).subList(0, recorded.size())).isEqualTo(recorded);
        }
        try (Spawned filtered = shell("kind=agreement-signed")) {
            assertThat(framesUntil(filtered, 3)).extracting(SseFrame::event).contains("agreement-signed");
        }
        try (Spawned resumed = shell("Last-Event-ID: 20")) {
            assertThat(framesUntil(resumed, 1).getFirst().id()).isEqualTo("21");
        }
        try (Spawned unknown =
                Spawned.of(system.here(PAGE.command("Last-Event-ID: 20").replace("ID: 20", "ID: 999999999")))) {
            assertThat(framesUntil(unknown, 1).getFirst().event()).isEqualTo("reset");
        }
        try (Spawned fromNow = Spawned.of(system.here(PAGE.command("?since=0'").replace("?since=0", "")))) {
            assertThat(framesUntil(fromNow, 1).getFirst().event()).isEqualTo("bookmark");
        }
    }

    @Test
    @Order(5)
    void kafkajsAndTheSdkOfAnotherLanguageReadEachEvent() {
        List<JsonNode> recorded = recorded();
        try (Spawned program = program("follow-topic.mjs")) {
            await().atMost(PATIENCE).until(() -> program.lines().size() >= recorded.size());
            List<JsonNode> read = events(program);
            assertThat(byId(read)).containsAllEntriesOf(byId(recorded));
            assertThat(read.stream()
                            .collect(Collectors.groupingBy(
                                    event -> event.path("source").asString()))
                            .values())
                    .allSatisfy(events -> assertThat(events)
                            .isSortedAccordingTo(Comparator.comparing(
                                    event -> event.path("sequence").asString())));
        }
    }

    @Test
    @Order(6)
    void eventsourceMissesAndRepeatsNothingOverRestarts() throws InterruptedException {
        try (Spawned program = program("follow-feed.mjs");
                Spawned curl = shell("?since=0'")) {
            awaitEverything(program);
            await().atMost(PATIENCE)
                    .until(() -> pushed(curl).size() >= events(program).size());
            system.stopProjectionService();
            assertThat(curl.exitCode()).isZero();
            assertThat(frames(curl).getLast().event()).isEqualTo("server-shutdown");
            IntStream.range(0, 3).forEach(n -> addArea("stopped-" + n));
            system.startProjectionService();
            awaitEverything(program);
            system.killProjectionService();
            IntStream.range(0, 3).forEach(n -> addArea("killed-" + n));
            system.startProjectionService();
            awaitEverything(program);
            List<JsonNode> recorded = recorded();
            assertThat(events(program).subList(0, recorded.size()))
                    .isEqualTo(recorded.stream().map(ConsumeEventsIT::inMillis).toList());
        }
    }

    private void awaitEverything(Spawned program) {
        int recorded = recorded().size();
        await().atMost(PATIENCE).until(() -> program.lines().size() >= recorded);
    }

    /** The log as deal-service itself tells it. */
    private List<JsonNode> recorded() {
        return system.dealService()
                .get("/v1/events?limit=5000", "Accept", "application/x-ndjson")
                .jsonLines();
    }

    private boolean hasBookmarks(List<TopicRecord> records) {
        return records.stream().anyMatch(record -> record.value() == null);
    }

    /** Runs the command of the page that contains this. */
    private Spawned shell(String part) {
        return Spawned.of(system.here(PAGE.command(part)));
    }

    /** Starts a program of the page, whose libraries are there. */
    private Spawned program(String name) {
        return node.start(system.here(PAGE.command(name)).replaceAll("^npm install .* && ", ""));
    }

    private List<String> curl(String part) {
        try (Spawned command = shell(part)) {
            return command.linesToTheEnd();
        }
    }

    /** The events that a stream has brought so far. */
    private List<JsonNode> pushed(Spawned stream) {
        return frames(stream).stream()
                .filter(frame -> frame.event().contains("-") && !frame.event().equals("server-shutdown"))
                .map(frame -> JsonMapper.shared().readTree(frame.data()))
                .toList();
    }

    /** So many frames at least, each of them as described. */
    private List<SseFrame> framesUntil(Spawned stream, int count) {
        await().atMost(PATIENCE).until(() -> frames(stream).size() >= count);
        return frames(stream);
    }

    private List<SseFrame> frames(Spawned stream) {
        List<SseFrame> frames = SseFrame.of(stream.lines(), contract.retryMillis());
        assertThat(frames)
                .flatMap(frame -> contract.complaintsOfFrame(frame.id(), frame.event(), frame.data()))
                .isEmpty();
        return frames;
    }

    private void addArea(String areaId, String... headers) {
        Answer answer = system.dealService()
                .post("/v1/partnerships/nokia-xiaomi/commands/add-collaboration-area", """
                        {"areaId":"%s","name":"Area","level":"EXPLORATORY","sources":["nokia-xiaomi-s1"]}""".formatted(areaId), headers);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static List<JsonNode> events(Spawned program) {
        return program.lines().stream()
                .map(line -> inMillis(JsonMapper.shared().readTree(line)))
                .toList();
    }

    private static Map<String, JsonNode> byId(List<JsonNode> events) {
        return events.stream()
                .collect(Collectors.toMap(event -> event.path("id").asString(), ConsumeEventsIT::inMillis));
    }

    /** JavaScript has dates in milliseconds. */
    private static JsonNode inMillis(JsonNode event) {
        Instant time = Instant.parse(event.path("time").asString());
        return ((ObjectNode) event.deepCopy())
                .put("time", time.truncatedTo(ChronoUnit.MILLIS).toString());
    }
}
