package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An instance is killed again and again while it fills a generation; the next one goes on where it was. */
class KilledRebuildIT {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int EVENTS = 800;
    private static final int KILLS = 2;

    private final WholeReadSide side = new WholeReadSide();

    @AfterEach
    void stop() {
        side.close();
    }

    @Test
    void goesOnAfterEachKill() throws InterruptedException {
        side.topic.publish(IntStream.range(0, EVENTS)
                .mapToObj(number -> side.store.happen("deal-" + number % 50))
                .toList());
        try (WholeReadSide.Instance instance = side.start()) {
            await().atMost(SOON).until(() -> count("public") == EVENTS);
            assertThat(new Operator(instance).get("/rebuilds").path("items").size())
                    .isEqualTo(1);
        }
        side.owner().sql("""
                        insert into read_side.generation (number, schema_name, search_path, version, state)
                        values (2, 'g2', 'g2, public', (select version from read_side.generation), 'BUILDING')""").update();
        for (int kill = 1; kill <= KILLS; kill++) {
            long before = count("g2");
            long wanted = before + EVENTS / (KILLS + 2);
            Process instance = side.startProcess("--dealtrail.rebuild.effort=0.1", "--dealtrail.intake.batch=20");
            await().atMost(SOON).until(() -> count("g2") > wanted);
            instance.destroyForcibly().waitFor();
            assertThat(count("g2")).isLessThan(EVENTS);
        }
        try (WholeReadSide.Instance instance = side.start()) {
            Operator operator = new Operator(instance);
            operator.awaitState(2, "READY");
            operator.post("/rebuilds/2/switch");
            assertThat(Tables.of(side.owner(), "g2")).isEqualTo(Tables.of(side.owner(), "public"));
        }
    }

    private long count(String schema) {
        boolean made = side.owner()
                .sql("select to_regclass('" + schema + ".event_log') is not null")
                .query(Boolean.class)
                .single();
        return made
                ? side.owner()
                        .sql("select count(*) from " + schema + ".event_log")
                        .query(Long.class)
                        .single()
                : 0;
    }
}
