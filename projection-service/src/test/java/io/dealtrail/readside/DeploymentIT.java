package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.projection.generations.ReadModelsVersion;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Another version of the software starts over the same tables. */
class DeploymentIT {

    private static final int FIRST = 1;
    private static final String BEFORE_GENERATIONS = "15";
    private static final String SMALL = "--dealtrail.intake.batch=20";
    private static final int NEXT = ReadModelsVersion.CURRENT.number() + 1;

    private final WholeReadSide side = new WholeReadSide();

    @AfterEach
    void stop() {
        side.close();
    }

    @Test
    void takesTheTablesFromBeforeThereWereGenerationsAsTheFirstOne() {
        Flyway.configure()
                .dataSource(side.database.jdbcUrl(), side.database.ownerUser(), side.database.ownerPassword())
                .placeholders(Map.of("app_role", side.database.appUser()))
                .target(BEFORE_GENERATIONS)
                .load()
                .migrate();
        side.happen(30);
        Operator operator = new Operator(side.start());
        operator.awaitState(2, "LIVE");
        assertThat(operator.generation(1).path("version").asInt()).isEqualTo(FIRST);
        assertThat(operator.get("/rebuilds").path("items").size()).isEqualTo(2);
        Tables.awaitSame(side.owner(), "public", "g2");
        assertThat(side.count("select count(*) from public.event_log")).isEqualTo(30);
    }

    @Test
    void fillsItsOwnGenerationAndServesTheOldOneUntilThen() {
        side.happen(300);
        WholeReadSide.Instance before = side.start();
        before.awaitPosition(300);
        assertThat(new Operator(before).get("/rebuilds").path("items").size()).isEqualTo(1);
        before.close();
        WholeReadSide.Instance after = side.start(NEXT, SMALL, "--dealtrail.rebuild.effort=0.1");
        Operator operator = new Operator(after);
        try (Pollers pollers = new Pollers(List.of(after.reader()), WholeReadSide.partnerships(), 2)) {
            operator.awaitState(2, "LIVE");
            assertThat(operator.generation(2).path("version").asInt()).isEqualTo(NEXT);
            assertThat(operator.generation(1).path("previous").asBoolean()).isTrue();
            side.happen(20);
            after.awaitPosition(320);
            assertThat(pollers.stop()).isEmpty();
        }
        Tables.awaitSame(side.owner(), "public", "g2");
    }

    @Test
    void leavesWhatNewerSoftwareFillsToIt() {
        side.happen(50);
        WholeReadSide.Instance newer = side.start(NEXT);
        newer.awaitPosition(50);
        WholeReadSide.Instance older = side.start(FIRST);
        Operator operator = new Operator(older);
        assertThat(operator.get("/rebuilds").path("items").size()).isEqualTo(1);
        newer.close();
        side.happen(5);
        assertThat(Tables.settled(side.owner(), "public")).isEqualTo(50);
        WholeReadSide.Instance again = side.start(NEXT);
        again.awaitPosition(55);
        older.awaitPosition(55);
    }
}
