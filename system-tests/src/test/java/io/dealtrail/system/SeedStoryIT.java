package io.dealtrail.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The whole story once: the seed deal goes in by REST, and its history comes out of every door. */
class SeedStoryIT {

    private static final Deal SEED = Deal.seed();

    private static SystemUnderTest system;
    private static Client deals;
    private static Client projections;
    private static Answer imported;

    @BeforeAll
    static void postTheSeed() {
        system = SystemUnderTest.start();
        deals = system.dealService();
        projections = system.projectionService();
        imported = deals.postLines("/v1/imports", SEED.importLines());
        new ReadSide(projections).awaitPosition(lastPosition(imported));
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void acceptsEveryLineOfTheImport() {
        assertThat(imported.status()).isEqualTo(200);
        assertThat(imported.jsonLines())
                .hasSize(SEED.importCount())
                .allSatisfy(line -> assertThat(line.path("status").asInt())
                        .as(line.toString())
                        .isEqualTo(201));
    }

    @Test
    void changesNothingWhenTheImportIsRepeated() {
        long before = lastPosition(imported);
        Answer repeated = deals.postLines("/v1/imports", SEED.importLines());
        assertThat(repeated.jsonLines())
                .allSatisfy(line -> assertThat(line.path("replayed").asBoolean())
                        .as(line.toString())
                        .isTrue());
        assertThat(lastPosition(repeated)).isEqualTo(before);
    }

    @TestFactory
    Stream<DynamicTest> answersTheSeedsQuestions() {
        DealQuestions questions = new DealQuestions(projections, SEED);
        return SEED.questions().stream()
                .map(question -> DynamicTest.dynamicTest(
                        question.path("ask").asString() + " as known at "
                                + question.path("knownAt").asString("now"),
                        () -> assertThat(questions.answerTo(question)).isEqualTo(question.path("is"))));
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatTheSeedSaysIsRefused() {
        return SEED.refused().stream()
                .map(refused -> DynamicTest.dynamicTest(refused.path("code").asString(), () -> {
                    Answer answer = deals.post(
                            commandPath(refused), refused.path("data").toString());
                    assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
                    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                    assertThat(answer.json().path("code").asString())
                            .isEqualTo(refused.path("code").asString());
                }));
    }

    @Test
    void tellsTheTimelineInOrder() {
        Answer answer = projections.get("/v1/partnerships/nokia-xiaomi/timeline?axis=known&limit=500");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<Integer> sequences = answer.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("sequence").asInt())
                .toList();
        assertThat(sequences).isNotEmpty().doesNotHaveDuplicates();
        assertThat(answer.header("Projection-Position")).isEqualTo(Long.toString(lastPosition(imported)));
    }

    @Test
    void streamsTheHistoryFromTheBeginning() {
        try (Stream<String> lines = projections.lines("/v1/events?since=0")) {
            List<Long> positions = lines.filter(line -> line.startsWith("id:"))
                    .map(line -> Long.parseLong(line.substring("id:".length()).trim()))
                    .limit(SEED.importCount())
                    .toList();
            assertThat(positions).first().isEqualTo(1L);
            assertThat(positions).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void showsWithoutStoringWhatADryRunWouldDo() {
        String source = """
                {"sourceId":"dry","kind":"NEWS","publisher":"The Register","publishedOn":"2017-07-06","reliability":"C"}""";
        Answer dry = deals.post("/v1/sources/dry/commands/record-source?dryRun=true", source);
        assertThat(dry.status()).as(dry.body()).isEqualTo(200);
        assertThat(dry.json().path("events").size()).isEqualTo(1);
        assertThat(deals.get("/v1/sources/dry/events").jsonLines().toString()).doesNotContain("The Register");
    }

    private static String commandPath(JsonNode command) {
        return "/v1/%s/%s/commands/%s"
                .formatted(
                        command.path("aggregate").asString(),
                        command.path("aggregateId").asString(),
                        Kebab.of(command.path("command").asString()));
    }

    private static long lastPosition(Answer imported) {
        return imported.jsonLines().stream()
                .mapToLong(line -> line.path("position").asLong())
                .max()
                .orElseThrow();
    }
}
