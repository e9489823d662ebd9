package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.EventJson;
import io.dealtrail.projection.generations.ReadModelsVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The list of dead letters page by page, and what is refused about them. */
class DeadLetterRefusalsIT {

    private static final String LETTERS = "/v1/admin/dead-letters";
    private static final int NEXT = ReadModelsVersion.CURRENT.number() + 1;

    private final WholeReadSide side = new WholeReadSide();

    @AfterEach
    void stop() {
        side.close();
    }

    @Test
    void listsPageByPageThereAndBack() {
        Http admin = side.start().admin();
        letters(7);
        List<Long> there = new ArrayList<>();
        JsonNode page = admin.json(LETTERS + "?limit=3");
        there.addAll(ids(page));
        while (page.hasNonNull("next")) {
            page = admin.json(page.path("next").asString());
            there.addAll(ids(page));
        }
        assertThat(there)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 7).boxed().toList());
        assertThat(ids(page)).containsExactly(7L);
        JsonNode before = admin.json(page.path("prev").asString());
        assertThat(ids(before)).containsExactly(4L, 5L, 6L);
        JsonNode first = admin.json(before.path("prev").asString());
        assertThat(ids(first)).containsExactly(1L, 2L, 3L);
        assertThat(first.hasNonNull("prev")).isFalse();
        assertThat(admin.json(before.path("self").asString())).isEqualTo(before);
        assertThat(first.path("open").asInt()).isEqualTo(7);
        HttpResponse<String> answer = admin.get(LETTERS + "?limit=3");
        assertThat(String.join(" ", answer.headers().allValues("Link"))).contains("rel=\"self\"", "rel=\"next\"");
    }

    @Test
    void listsWhatIsAskedFor() {
        Http admin = side.start().admin();
        letters(3);
        side.owner()
                .sql(
                        "update dead_letter set resolved_at = now(), aggregate_type = 'parties', aggregate_id = 'a b&c' where id = 2")
                .update();
        assertThat(ids(admin.json(LETTERS))).containsExactly(1L, 3L);
        assertThat(ids(admin.json(LETTERS + "?state=ALL"))).containsExactly(1L, 2L, 3L);
        JsonNode one = admin.json(LETTERS + "?state=RESOLVED&aggregate=parties/a%20b%26c&cause=MALFORMED,HOLE");
        assertThat(ids(one)).containsExactly(2L);
        assertThat(ids(admin.json(one.path("self").asString()))).containsExactly(2L);
        assertThat(ids(admin.json(LETTERS + "?cause=WRONG_HASH"))).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        WholeReadSide.Instance instance = side.start();
        Http admin = instance.admin();
        letters(3);
        String other = admin.json(LETTERS + "?limit=1").path("next").asString().replace("OPEN", "ALL");
        refused(admin, "GET", other.substring(LETTERS.length()), 400, "INVALID_CURSOR");
        refused(admin, "GET", "?limit=0", 400, "MALFORMED");
        refused(admin, "GET", "?cause=WRONG", 400, "MALFORMED");
        refused(admin, "GET", "?state=open", 400, "MALFORMED");
        refused(admin, "GET", "?aggregate=deals/p1", 400, "MALFORMED");
        refused(admin, "GET", "?couse=HOLE", 400, "UNKNOWN_PARAMETER");
        refused(admin, "GET", "?generation=7", 404, "UNKNOWN_GENERATION");
        refused(admin, "GET", "/99", 404, "UNKNOWN_DEAD_LETTER");
        refused(admin, "GET", "/first", 400, "MALFORMED");
        refused(admin, "POST", "/99/retry", 404, "UNKNOWN_DEAD_LETTER");
        refused(admin, "POST", "/1/retry?generation=7", 404, "UNKNOWN_GENERATION");
        refused(admin, "POST", "/retry", 400, "MALFORMED");
        refused(admin, "POST", "/retry?count=many", 400, "MALFORMED");
        refused(admin, "POST", "/retry?count=4", 409, "DEAD_LETTER_COUNT");
        refused(admin, "DELETE", "/1", 405, "METHOD_NOT_ALLOWED");
        refused(instance.reader(), "GET", "", 403, "FORBIDDEN");
        refused(instance.reader(), "GET", "/1", 403, "FORBIDDEN");
        refused(instance.reader(), "POST", "/1/retry", 403, "FORBIDDEN");
        refused(instance.reader(), "POST", "/retry?count=3", 403, "FORBIDDEN");
        assertThat(side.count("select sum(attempts) from dead_letter")).isEqualTo(3);
    }

    @Test
    void retriesNothingWhereNothingIsToBeApplied() {
        WholeReadSide.Instance instance = side.start();
        Operator operator = new Operator(instance);
        letters(1);
        operator.post("/projections/1/pause");
        assertThat(operator.refusal("/dead-letters/1/retry", 409)).isEqualTo("GENERATION_PAUSED");
        assertThat(operator.refusal("/dead-letters/retry?count=1", 409)).isEqualTo("GENERATION_PAUSED");
        assertThat(operator.get("/dead-letters").path("open").asInt()).isEqualTo(1);
        operator.post("/projections/1/resume");
        assertThat(operator.post("/dead-letters/1/retry").path("outcome").asString())
                .isEqualTo("FAILED");
        int second = operator.rebuild();
        operator.awaitState(second, "READY");
        operator.abandon(second);
        assertThat(operator.refusal("/dead-letters/retry?count=0&generation=" + second, 409))
                .isEqualTo("GENERATION_NOT_READY");
    }

    @Test
    void leavesTablesOfNewerSoftwareToIt() {
        side.happen(5);
        WholeReadSide.Instance newer = side.start(NEXT);
        newer.awaitPosition(5);
        letters(1);
        Operator older = new Operator(side.start());
        assertThat(older.refusal("/dead-letters/1/retry", 409)).isEqualTo("GENERATION_OF_NEWER_SOFTWARE");
        assertThat(older.get("/dead-letters").path("open").asInt()).isEqualTo(1);
        assertThat(new Operator(newer)
                        .post("/dead-letters/1/retry")
                        .path("outcome")
                        .asString())
                .isEqualTo("FAILED");
    }

    @Test
    void saysWhatIsLeftWhenItsTimeIsUp() {
        side.store.happenUnknown("p1", null);
        side.store.happenUnknown("p2", null);
        side.store.happenUnknown("p3", null);
        side.topic.publish(side.store.events());
        WholeReadSide.Instance instance =
                side.start("--dealtrail.intake.repair-every=1h", "--dealtrail.dead-letters.retry-for=0ms");
        Operator operator = new Operator(instance);
        instance.awaitPosition(3);
        JsonNode retried = operator.post("/dead-letters/retry?count=3");
        assertThat(retried.path("unresolved").asInt()).isEqualTo(1);
        assertThat(retried.path("notTried").asInt()).isEqualTo(2);
        assertThat(retried.path("open").asInt()).isEqualTo(3);
    }

    /** Records that nobody can read, straight into the table. */
    private void letters(int count) {
        side.owner().sql("""
                        insert into dead_letter (cause, detail, topic, topic_id, partition, record_offset, headers, payload)
                        select 'MALFORMED', 'no event', 'elsewhere', 'id', 0, number, '', convert_to('junk', 'UTF8')
                        from generate_series(1, ?) as number order by number""").param(count).update();
    }

    private static List<Long> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("id").asLong())
                .toList();
    }

    private static void refused(Http http, String method, String path, int status, String code) {
        HttpResponse<String> answer = http.send(method, LETTERS + path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(status);
        assertThat(EventJson.mapper().readTree(answer.body()).path("code").asString())
                .as(path)
                .isEqualTo(code);
    }
}
