package io.dealtrail.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dealtrail.localstack.ServiceOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A release with a new revision of an event and a new field of another one comes to one service, to both, and is taken back. */
class UpgradeIT {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final ServiceOptions THIS = ServiceOptions.none();
    private static final List<String> TABLES = List.of("event_log", "fact_version", "timeline", "partnership_listing");

    private final ServiceOptions next =
            NextRelease.compiledIn(Path.of("target", "next-release")).options();
    private SystemUnderTest system = SystemUnderTest.start();

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void goesThereAndBackWithoutLosingAnything() throws InterruptedException {
        new Workload(system.dealService(), 2).prepare();
        accepted("p0", "close-partnership", "{\"reason\":\"done by the old\"}");
        system.awaitCaughtUp();

        system = system.restarted(next, THIS);
        accepted("p0", "reopen-partnership", "{\"reason\":\"more\"}");
        accepted("p1", "close-partnership", "{\"reason\":\"done by the new\"}");
        accepted("p0", "add-collaboration-area", area("by-the-new"));
        system.awaitCaughtUp();
        assertThat(lastData("p1").toString()).isEqualTo("{\"why\":\"done by the new\"}");
        assertThat(titles("p0")).anyMatch(title -> title.contains("done by the old"));
        assertThat(state("p0").path("areas").toString()).contains("by-the-new");
        assertThat(state("p1").path("status").asString()).as("parked").isNotEqualTo("CLOSED");

        system = system.restarted(next, next);
        await().atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(state("p1").path("status").asString()).isEqualTo("CLOSED"));
        assertThat(titles("p1")).anyMatch(title -> title.contains("done by the new"));
        assertThat(titles("p0")).anyMatch(title -> title.contains("done by the old"));
        accepted("p1", "reopen-partnership", "{\"reason\":\"even more\"}");
        system.awaitCaughtUp();
        rebuildsToTheSame();

        system = system.restarted(THIS, THIS);
        Answer refused = system.dealService().post(path("p1", "add-collaboration-area"), area("by-the-old"));
        assertThat(refused.status()).as(refused.body()).isEqualTo(503);
        assertThat(refused.json().path("code").asString()).isEqualTo("HISTORY_UNREADABLE");
        accepted("p0", "add-collaboration-area", area("by-the-old"));
        system.awaitCaughtUp();
        assertThat(state("p0").path("areas").toString()).contains("by-the-new", "by-the-old");
        assertThat(state("p1").path("areas")).isEmpty();
    }

    /** Old events are lifted on the way from the topic as they are where they are parked or folded again. */
    private void rebuildsToTheSame() throws InterruptedException {
        List<String> before = digests();
        system.killProjectionService();
        system.emptyProjections();
        system.startProjectionService();
        system.awaitCaughtUp();
        assertThat(digests()).isEqualTo(before);
    }

    private List<String> digests() {
        return TABLES.stream()
                .map(table -> Stored.digest(system.databaseUrl("projections"), table))
                .toList();
    }

    private void accepted(String partnership, String command, String data) {
        Answer answer = system.dealService().post(path(partnership, command), data);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private JsonNode lastData(String partnership) {
        return system.dealService()
                .get("/v1/partnerships/" + partnership + "/events", "Accept", "application/x-ndjson")
                .jsonLines()
                .getLast()
                .path("data");
    }

    private JsonNode state(String partnership) {
        return system.projectionService().get("/v1/partnerships/" + partnership).json();
    }

    private List<String> titles(String partnership) {
        return system.projectionService()
                .get("/v1/partnerships/" + partnership + "/timeline")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("title").asString())
                .toList();
    }

    private static String path(String partnership, String command) {
        return "/v1/partnerships/" + partnership + "/commands/" + command;
    }

    private static String area(String id) {
        return "{\"areaId\":\"%s\",\"name\":\"Area %s\",\"level\":\"EXPLORATORY\",\"sources\":[\"s1\"]}"
                .formatted(id, id);
    }
}
