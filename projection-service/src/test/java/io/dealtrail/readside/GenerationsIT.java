package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dealtrail.projection.live.SseClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** New generations of the tables beside the live one: filled, switched to and back, while readers notice nothing. */
class GenerationsIT {

    private static final String SLOW = "--dealtrail.rebuild.effort=0.02";
    private static final String SMALL = "--dealtrail.intake.batch=20";

    private final WholeReadSide side = new WholeReadSide();

    @AfterEach
    void stop() {
        side.close();
    }

    @Test
    void fillsSwitchesAndRollsBackUnderReadersWhoNoticeNothing() {
        WholeReadSide.Instance instance = side.start();
        Operator operator = new Operator(instance);
        side.happen(400);
        try (SseClient stream = instance.stream();
                Pollers pollers = new Pollers(List.of(instance.reader()), WholeReadSide.partnerships(), 3)) {
            instance.awaitPosition(400);
            int second = operator.rebuild();
            side.happen(100);
            operator.awaitState(second, "READY");
            side.happen(100);
            operator.postInTime("/rebuilds/" + second + "/switch");
            assertThat(operator.state(second)).isEqualTo("LIVE");
            side.happen(100);
            assertThat(operator.generation(1).path("previous").asBoolean()).isTrue();
            operator.postInTime("/rebuilds/roll-back");
            assertThat(operator.state(1)).isEqualTo("LIVE");
            side.happen(100);
            operator.postInTime("/rebuilds/roll-back");
            assertThat(operator.state(second)).isEqualTo("LIVE");
            side.happen(100);
            instance.awaitPosition(900);
            await().atMost(WholeReadSide.SOON).until(() -> stream.events().size() == 900);
            assertThat(pollers.stop()).isEmpty();
            assertThat(pollers.answers()).isGreaterThan(100);
            assertThat(stream.events())
                    .extracting(SseClient.Received::id)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 900)
                            .mapToObj(Long::toString)
                            .toList());
            assertThat(stream.saw("reset")).isFalse();
            Tables.awaitSame(side.owner(), "public", "g2");
        }
    }

    @Test
    void pausesGoesOnAndIsGivenUp() {
        side.happen(300);
        WholeReadSide.Instance instance = side.start(SLOW, SMALL, "--dealtrail.rebuild.drop-after=200ms");
        Operator operator = new Operator(instance);
        instance.awaitPosition(300);
        int second = operator.rebuild();
        await().atMost(WholeReadSide.SOON).until(() -> operator.events(second) > 0);
        operator.post("/rebuilds/" + second + "/pause");
        assertThat(operator.state(second)).isEqualTo("PAUSED");
        long paused = Tables.settled(side.owner(), "g2");
        assertThat(paused).isLessThan(300);
        side.happen(5);
        instance.awaitPosition(305);
        assertThat(Tables.settled(side.owner(), "g2")).isEqualTo(paused);
        assertThat(operator.refusal("/rebuilds/" + second + "/switch", 409)).isEqualTo("GENERATION_NOT_READY");
        operator.post("/rebuilds/" + second + "/resume");
        await().atMost(WholeReadSide.SOON).until(() -> Tables.settled(side.owner(), "g2") > paused);
        assertThat(operator.abandon(second).path("state").asString()).isEqualTo("RETIRED");
        await().atMost(WholeReadSide.SOON)
                .until(() -> side.count("select count(*) from pg_namespace where nspname = 'g2'") == 0);
        assertThat(operator.rebuild()).isEqualTo(second + 1);
    }

    @Test
    void pausesAndResumesWhatReadersSee() {
        side.happen(50);
        WholeReadSide.Instance instance = side.start();
        Operator operator = new Operator(instance);
        instance.awaitPosition(50);
        JsonNode paused = operator.post("/projections/1/pause");
        assertThat(paused.path("state").asString()).isEqualTo("LIVE");
        assertThat(paused.path("paused").asBoolean()).isTrue();
        await().atMost(WholeReadSide.SOON)
                .until(() -> live(operator).path("lagMillis").asLong() > 0);
        long before = Tables.settled(side.owner(), "public");
        side.happen(10);
        assertThat(Tables.settled(side.owner(), "public")).isEqualTo(before);
        operator.post("/projections/1/resume");
        instance.awaitPosition(60);
        assertThat(live(operator).path("readModels").size()).isPositive();
    }

    private static JsonNode live(Operator operator) {
        return operator.get("/projections").path("items").path(0);
    }

    @Test
    void refusesWhatWouldHarm() {
        side.happen(20);
        WholeReadSide.Instance instance = side.start();
        Operator operator = new Operator(instance);
        instance.awaitPosition(20);
        assertThat(operator.refusal("/rebuilds/7/switch", 404)).isEqualTo("UNKNOWN_GENERATION");
        assertThat(operator.refusal("/rebuilds/1/switch", 409)).isEqualTo("GENERATION_IS_LIVE");
        assertThat(operator.refusal("/rebuilds/roll-back", 409)).isEqualTo("NO_PREVIOUS_GENERATION");
        assertThat(instance.admin().send("DELETE", "/v1/admin/rebuilds/1").body())
                .contains("GENERATION_IS_LIVE");
        assertThat(instance.reader().send("POST", "/v1/admin/rebuilds").statusCode())
                .isEqualTo(403);
        int second = operator.rebuild();
        assertThat(operator.refusal("/rebuilds", 409)).isEqualTo("REBUILD_IN_PROGRESS");
        operator.awaitState(second, "READY");
        side.owner().sql("update g2.applied_watermark set position = 3").update();
        HttpResponse<String> behind = instance.admin().send("POST", "/v1/admin/rebuilds/2/switch");
        assertThat(behind.body()).contains("GENERATION_BEHIND");
        assertThat(behind.headers().firstValue("Retry-After")).isPresent();
        side.owner().sql("update g2.applied_watermark set position = 20").update();
        side.owner()
                .sql("insert into g2.parked_event values ('partnerships', 'deal-1', 0, 2, '{}', true)")
                .update();
        assertThat(operator.refusal("/rebuilds/2/switch", 409)).isEqualTo("GENERATION_INCOMPLETE");
        side.owner().sql("delete from g2.parked_event").update();
        operator.post("/rebuilds/2/switch");
        assertThat(operator.state(1)).isEqualTo("READY");
    }

    @Test
    void tellsStreamsWhereEventsComeToLightThatTheyWereNotShown() {
        side.happen(20);
        WholeReadSide.Instance instance = side.start();
        Operator operator = new Operator(instance);
        instance.awaitPosition(20);
        int second = operator.rebuild();
        operator.awaitState(second, "READY");
        side.owner().sql("delete from event_log where position = 7").update();
        side.owner()
                .sql("insert into parked_event values ('partnerships', 'deal-6', 1, 7, '{}', true)")
                .update();
        try (SseClient stream = instance.stream()) {
            await().atMost(WholeReadSide.SOON).until(() -> stream.events().size() >= 19);
            operator.post("/rebuilds/2/switch");
            await().atMost(WholeReadSide.SOON).until(() -> stream.saw("reset"));
        }
    }

    @Test
    void goesOnWithoutTheTablesThatWereFirst() {
        side.happen(20);
        WholeReadSide.Instance before = side.start("--dealtrail.rebuild.drop-after=200ms");
        Operator operator = new Operator(before);
        operator.awaitState(operator.rebuild(), "READY");
        operator.postInTime("/rebuilds/2/switch");
        side.owner().sql("create table public.somebody_elses (text text)").update();
        operator.abandon(1);
        await().atMost(WholeReadSide.SOON)
                .until(() -> side.count("select count(*) from pg_tables where schemaname = 'public'") == 1);
        before.close();
        WholeReadSide.Instance after = side.start();
        after.awaitPosition(20);
        Operator again = new Operator(after);
        again.awaitState(again.rebuild(), "READY");
        Tables.awaitSame(side.owner(), "g2", "g3");
    }

    @Test
    void isOneInstancesWorkAndSeenByAll() {
        side.happen(300);
        WholeReadSide.Instance one = side.start(SMALL, "--dealtrail.rebuild.effort=0.1");
        WholeReadSide.Instance other = side.start(SMALL, "--dealtrail.rebuild.effort=0.1");
        one.awaitPosition(300);
        other.awaitPosition(300);
        try (SseClient stream = one.stream();
                Pollers pollers = new Pollers(List.of(one.reader(), other.reader()), WholeReadSide.partnerships(), 4)) {
            int second = new Operator(one).rebuild();
            await().atMost(WholeReadSide.SOON).until(() -> new Operator(other).events(second) > 0);
            assertThat(locks()).isEqualTo(1);
            new Operator(other).awaitState(second, "READY");
            new Operator(other).postInTime("/rebuilds/2/switch");
            side.happen(100);
            one.awaitPosition(400);
            other.awaitPosition(400);
            await().atMost(WholeReadSide.SOON).until(() -> stream.events().size() == 400);
            assertThat(pollers.stop()).isEmpty();
            await().atMost(WholeReadSide.SOON).until(() -> locks() == 1);
        }
        Tables.awaitSame(side.owner(), "public", "g2");
    }

    private long locks() {
        return side.count("select count(*) from pg_locks where locktype = 'advisory' and granted"
                + " and database = (select oid from pg_database where datname = current_database())");
    }
}
