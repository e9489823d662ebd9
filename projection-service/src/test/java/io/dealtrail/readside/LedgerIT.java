package io.dealtrail.readside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dealtrail.events.CloudEventsJson;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventJson;
import io.dealtrail.verifier.LedgerVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Checkpoints are verified against the service's own log, and prove to anybody what is in it; what does not verify is said, and hinders nobody. */
class LedgerIT {

    private final WholeReadSide side = new WholeReadSide();

    @TempDir
    private Path folder;

    private TestLedger ledger;

    @BeforeEach
    void open() {
        ledger = new TestLedger(folder);
    }

    @AfterEach
    void close() {
        side.close();
        ledger.close();
    }

    @Test
    void provesAPartnershipToWhoeverHasThePublicKey() throws IOException {
        side.happen(700);
        WholeReadSide.Instance instance = side.start(ledger.settings());
        ledger.publish(signed(100));
        ledger.publish(signed(650));
        awaitVerified(instance, 650);
        write("older.txt", signed(100));
        List<String> pages = pages(instance.reader(), "/v1/partnerships/deal-3/proof?since=100&limit=10");
        assertThat(pages).hasSize(4);
        assertThat(verify(pages))
                .isEqualTo(
                        "0 OK: 33 events of partnerships/deal-3 in a signed checkpoint of 650, which extends the older one of 100, the content of each, and 2 events that are not covered yet");
        write("exported.ndjson", exported(instance.reader()));
        assertThat(verify(pages, "exported.ndjson")).startsWith("0 OK:").contains("the content of each");
        assertThat(verify(pages.subList(1, 4))).startsWith("1 BAD:").contains("sequence 0 should be here");
    }

    @Test
    void goesBackThroughPagesOfTheSameCheckpoint() {
        side.happen(100);
        WholeReadSide.Instance instance = side.start(ledger.settings());
        ledger.publish(signed(100));
        awaitVerified(instance, 100);
        Http reader = instance.reader();
        JsonNode first = reader.json("/v1/partnerships/deal-3/proof?limit=2");
        side.happen(20);
        ledger.publish(signed(120));
        awaitVerified(instance, 120);
        JsonNode second = reader.json(first.path("next").asString());
        assertThat(second.path("checkpoint")).isEqualTo(first.path("checkpoint"));
        assertThat(second.path("items").path(0).path("previousHash"))
                .isEqualTo(first.path("items").path(1).path("hash"));
        assertThat(reader.json(second.path("prev").asString()).path("items")).isEqualTo(first.path("items"));
        assertThat(reader.json("/v1/partnerships/deal-3/proof")
                        .path("checkpoint")
                        .path("size")
                        .asLong())
                .isEqualTo(120);
    }

    @Test
    void givesAllCheckpointsTheOldestFirst() {
        side.happen(60);
        WholeReadSide.Instance instance = side.start(ledger.settings());
        for (int size = 10; size <= 60; size += 10) {
            ledger.publish(signed(size));
            ledger.publish(signed(size));
        }
        awaitVerified(instance, 60);
        Http reader = instance.reader();
        JsonNode first = reader.json("/v1/ledger/checkpoints?limit=4");
        JsonNode second = reader.json(first.path("next").asString());
        assertThat(first.path("items").findValuesAsString("size")).containsExactly("10", "20", "30", "40");
        assertThat(second.path("items").findValuesAsString("size")).containsExactly("50", "60");
        assertThat(second.path("items").path(1).path("note").asString()).isEqualTo(signed(60));
        HttpResponse<String> page = reader.get("/v1/ledger/checkpoints");
        assertThat(page.headers().firstValue("Cache-Control")).contains("max-age=30, private");
        assertThat(reader.get("/v1/ledger/checkpoints", "Accept", "application/x-ndjson")
                        .body()
                        .lines())
                .hasSize(6);
    }

    @Test
    void goesOnAfterARestartAndAfterARebuild() {
        side.happen(300);
        try (WholeReadSide.Instance before = side.start(ledger.settings())) {
            ledger.publish(signed(290));
            awaitVerified(before, 290);
        }
        WholeReadSide.Instance instance = side.start(ledger.settings());
        side.happen(300);
        ledger.publish(signed(600));
        awaitVerified(instance, 600);
        Operator operator = new Operator(instance);
        int second = operator.rebuild();
        operator.awaitState(second, "READY");
        operator.postInTime("/rebuilds/" + second + "/switch");
        side.happen(10);
        ledger.publish(signed(610));
        awaitVerified(instance, 610);
        assertThat(instance.reader()
                        .json("/v1/partnerships/deal-3/proof")
                        .path("items")
                        .size())
                .isEqualTo(31);
    }

    @Test
    void saysWhereTheLogIsNotWhatWasSigned() {
        side.happen(50);
        WholeReadSide.Instance instance = side.start(ledger.settings());
        instance.awaitPosition(50);
        ledger.publish(signed(20));
        awaitVerified(instance, 20);
        side.owner()
                .sql("update event_log set hash = repeat('0', 64) where position = 33")
                .update();
        ledger.publish(signed(40));
        awaitFailure(
                instance, "the events up to position 40 in the log of this service are not those of the checkpoint");
        assertThat(instance.admin().get("/actuator/health/flow").statusCode()).isEqualTo(503);
        side.happen(10);
        instance.awaitPosition(60);
        side.owner()
                .sql("update event_log set hash = ? where position = 33")
                .param(side.store.events().get(32).hash())
                .update();
        awaitVerified(instance, 40);
        assertThat(state(instance).path("failure").isMissingNode()
                        || state(instance).path("failure").isNull())
                .isTrue();
    }

    @Test
    void saysWhereAnotherHasSignedAndGoesOnOnceThatIsOutOfTheWay() throws IOException {
        side.happen(30);
        WholeReadSide.Instance instance = side.start(ledger.settings());
        ledger.publish(TestLedger.signByAnother(side.store.events()));
        ledger.publish(signed(20));
        awaitFailure(instance, "none of the known keys has signed it");
        String page = Files.readString(Path.of("../docs/operate.md"));
        side.owner()
                .sql(page.replaceAll("(?s).*```sql\\n(delete from ledger\\.arrived [^;]+);\\n```.*", "$1"))
                .update();
        awaitVerified(instance, 20);
        assertThat(state(instance).path("failure").asString("")).isEmpty();
    }

    @Test
    void refusesWhatItCannotProve() {
        side.happen(30);
        WholeReadSide.Instance instance = side.start(ledger.settings());
        instance.awaitPosition(30);
        Http reader = instance.reader();
        assertThat(reader.get("/v1/partnerships/deal-3/proof").body()).contains("NO_CHECKPOINT");
        ledger.publish(signed(30));
        awaitVerified(instance, 30);
        assertThat(reader.get("/v1/partnerships/nobody/proof").body()).contains("UNKNOWN_PARTNERSHIP");
        assertThat(reader.get("/v1/partnerships/deal-3/proof?since=31").body()).contains("CHECKPOINT_AHEAD");
        assertThat(reader.get("/v1/partnerships/deal-3/proof?since=0").body()).contains("MALFORMED");
        assertThat(reader.get("/v1/partnerships/deal-3/proof?limit=501").body()).contains("MALFORMED");
        assertThat(reader.get("/v1/partnerships/deal-3/proof?cursor=AAAA").body())
                .contains("INVALID_CURSOR");
        assertThat(reader.get("/v1/admin/ledger").statusCode()).isEqualTo(403);
    }

    @Test
    void isOffWithoutAKey() {
        side.happen(5);
        WholeReadSide.Instance instance = side.start();
        assertThat(state(instance).path("on").asBoolean()).isFalse();
        assertThat(instance.admin().get("/actuator/health/flow").body())
                .contains("dealtrail.ledger.public-key is not set");
    }

    private String signed(int size) {
        return ledger.sign(side.store.events().subList(0, size));
    }

    private static void awaitVerified(WholeReadSide.Instance instance, long size) {
        await().atMost(WholeReadSide.SOON)
                .until(() -> state(instance).path("verified").asLong() == size);
    }

    private static void awaitFailure(WholeReadSide.Instance instance, String reason) {
        await().atMost(WholeReadSide.SOON)
                .untilAsserted(() ->
                        assertThat(state(instance).path("failure").asString("")).contains(reason));
    }

    private static JsonNode state(WholeReadSide.Instance instance) {
        return instance.admin().json("/v1/admin/ledger");
    }

    private static List<String> pages(Http reader, String first) {
        List<String> pages = new ArrayList<>();
        for (String next = first; !next.isEmpty(); ) {
            String page = reader.get(next).body();
            pages.add(page);
            next = EventJson.mapper().readTree(page).path("next").asString("");
        }
        return pages;
    }

    /** Events as the queries of this service give them. */
    private static String exported(Http reader) {
        return reader.get("/v1/events?partnership=deal-3&limit=500", "Accept", "application/x-ndjson")
                .body();
    }

    private String verify(List<String> pages) throws IOException {
        write("events.ndjson", lines(side.store.events()));
        return verify(pages, "events.ndjson");
    }

    private String verify(List<String> pages, String events) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "proof",
                "--origin",
                TestLedger.ORIGIN,
                "--key",
                ledger.publicKey().toString(),
                "--checkpoint",
                folder.resolve("older.txt").toString(),
                "--events",
                folder.resolve(events).toString()));
        for (String page : pages) {
            arguments.addAll(List.of("--proof", write("proof-" + arguments.size() + ".json", page)));
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = LedgerVerifier.run(arguments, new PrintStream(said, true, UTF_8));
        return code + " " + said.toString(UTF_8).strip();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String lines(List<EventEnvelope> events) {
        return events.stream().map(event -> CloudEventsJson.write(event) + "\n").collect(Collectors.joining());
    }
}
