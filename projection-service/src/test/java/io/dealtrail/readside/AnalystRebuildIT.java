package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dealtrail.analyst.AnalystSession;
import io.dealtrail.projection.log.AppliedEvent;
import io.dealtrail.testservers.PostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What analysts ask stays as it is while the read side is rebuilt, switched, rolled back, and what was live before is dropped. */
class AnalystRebuildIT {

    private static final String EVERYTHING = """
            select (select count(*) from analyst_v1.event_log) as events, (select position from analyst_v1.freshness()) as position,
                   (select md5(string_agg(f::text, chr(10) order by f.aggregate_id, f.fact_ref)) from analyst_v1.facts f) as facts,
                   (select md5(string_agg(t::text, chr(10) order by t.position)) from analyst_v1.timelines t) as timelines,
                   (select md5(string_agg(l::text, chr(10) order by l.partnership_id, l.grant_id)) from analyst_v1.licenses l) as licenses""";

    private static final String LICENSES = "select grant_id, answer from analyst_v1.licenses_at('2018-01-01')";
    private static final String NOT_YET = "55000";

    /** The version of the read models before there were rows of licences. */
    private static final int BEFORE_LICENSES = 2;

    private final WholeReadSide side = new WholeReadSide();

    @AfterEach
    void stop() {
        side.close();
    }

    @Test
    void answersAPreparedStatementAlikeOverEverySwitch() throws SQLException {
        List<AppliedEvent> all = ChangesOfMind.chain().events();
        int known = all.size() - 3;
        publish(all.subList(0, known));
        WholeReadSide.Instance instance = side.start("--dealtrail.rebuild.drop-after=200ms");
        Operator operator = new Operator(instance);
        instance.awaitPosition(known);
        try (AnalystSession session = session();
                PreparedStatement prepared = session.connection().prepareStatement(EVERYTHING)) {
            String before = answer(prepared);
            int second = operator.rebuild();
            assertThat(answer(prepared)).isEqualTo(before);
            operator.awaitState(second, "READY");
            operator.postInTime("/rebuilds/" + second + "/switch");
            assertThat(answer(prepared))
                    .startsWith(known + " " + known + " ")
                    .doesNotContain("null")
                    .isEqualTo(before);
            operator.postInTime("/rebuilds/roll-back");
            assertThat(answer(prepared)).isEqualTo(before);
            operator.postInTime("/rebuilds/roll-back");
            operator.abandon(1);
            await().atMost(WholeReadSide.SOON)
                    .until(() -> side.count("select count(*) from pg_tables where schemaname = 'public'") == 0);
            assertThat(answer(prepared)).isEqualTo(before);
            publish(all.subList(known, all.size()));
            instance.awaitPosition(all.size());
            assertThat(answer(prepared)).startsWith(all.size() + " " + all.size() + " ");
        }
    }

    private void publish(List<AppliedEvent> events) {
        side.topic.publish(events.stream().map(AppliedEvent::envelope).toList());
    }

    @Test
    void staysInItsSnapshot() throws SQLException {
        side.happen(100);
        WholeReadSide.Instance instance = side.start();
        Operator operator = new Operator(instance);
        instance.awaitPosition(100);
        int second = operator.rebuild();
        operator.awaitState(second, "READY");
        try (AnalystSession session = session();
                PreparedStatement prepared = session.connection().prepareStatement(EVERYTHING)) {
            session.connection().setAutoCommit(false);
            session.connection().setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            String before = answer(prepared);
            operator.postInTime("/rebuilds/" + second + "/switch");
            side.happen(30);
            instance.awaitPosition(130);
            assertThat(answer(prepared)).isEqualTo(before);
            session.connection().commit();
            assertThat(answer(prepared)).startsWith("130 130 ");
        }
    }

    @Test
    void neverSeesTwoGenerationsInOneStatementNorAnOlderOneAfterANewer() throws Exception {
        side.happen(200);
        WholeReadSide.Instance instance = side.start();
        Operator operator = new Operator(instance);
        instance.awaitPosition(200);
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Long>> seen = threads.submit(() -> watch(done));
            try {
                int second = operator.rebuild();
                operator.awaitState(second, "READY");
                operator.postInTime("/rebuilds/" + second + "/switch");
                for (int round = 0; round < 6; round++) {
                    side.happen(20);
                    operator.postInTime("/rebuilds/roll-back");
                }
                instance.awaitPosition(320);
            } finally {
                done.set(true);
            }
            assertThat(seen.get()).hasSizeGreaterThan(20).isSorted().last().isEqualTo(320L);
        }
    }

    /** Older software ends no rows of licences: so there are none in what it began, and nobody is told half an answer. */
    @Test
    void answersForLicencesOnceTheRebuildAfterTheUpgradeIsDone() {
        List<AppliedEvent> all = ChangesOfMind.chain().events();
        publish(all);
        side.start(BEFORE_LICENSES).awaitPosition(all.size());
        try (AnalystSession session = session()) {
            assertThat(session.refusal(LICENSES)).isEqualTo(NOT_YET);
            assertThat(side.count("select count(*) from public.license_period")).isZero();
            new Operator(side.start()).awaitState(2, "LIVE");
            assertThat(session.rows(LICENSES)).isNotEmpty();
        }
    }

    /** What version 1 of the schema may still change, and how a migration does it. */
    @Test
    void getsAColumnMoreWithoutThatASessionNotices() throws SQLException {
        try (WholeReadSide.Instance _ = side.start();
                AnalystSession session = session();
                PreparedStatement view = session.connection().prepareStatement("select * from analyst_v1.rumours");
                PreparedStatement named =
                        session.connection().prepareStatement("select said from analyst_v1.rumours_at()")) {
            assertThat(first(view)).isEmpty();
            assertThat(first(named)).isEmpty();
            side.owner().sql("""
                    begin;
                    alter type analyst_v1.rumour add attribute added text;
                    create or replace function analyst_v1.rumours_at(
                        valid_at date default null, known_at timestamptz default null, partnership_id text default null)
                    returns setof analyst_v1.rumour language sql stable security definer set search_path = pg_catalog, pg_temp
                    as $body$ select 'p', 'R1', 'OPEN', '"word"'::jsonb, now(), '{}'::text[], 'more' $body$;
                    commit""").update();
            assertThat(first(view)).hasSize(6).startsWith("p", "R1");
            assertThat(first(named)).containsExactly("\"word\"");
            assertThat(session.rows("select * from analyst_v1.rumours_at()"))
                    .extracting(row -> row.path("added").asString())
                    .containsExactly("more");
        }
    }

    /** The columns of the first row, none where there is no row. */
    private static List<String> first(PreparedStatement prepared) throws SQLException {
        try (ResultSet rows = prepared.executeQuery()) {
            List<String> columns = new ArrayList<>();
            if (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(rows.getString(i));
                }
            }
            return columns;
        }
    }

    /** The positions that one session sees, each as that of the events of the same statement. */
    private List<Long> watch(AtomicBoolean done) throws SQLException {
        List<Long> seen = new ArrayList<>();
        try (AnalystSession session = session();
                PreparedStatement prepared = session.connection().prepareStatement("""
                        select f.position, max(e.position) as last, count(*) as events
                        from analyst_v1.freshness() f cross join analyst_v1.events() e group by f.position""")) {
            boolean last;
            do {
                last = done.get();
                try (ResultSet row = prepared.executeQuery()) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getLong("last")).isEqualTo(row.getLong("position"));
                    assertThat(row.getLong("events")).isEqualTo(row.getLong("position"));
                    seen.add(row.getLong("position"));
                }
            } while (!last);
        }
        return seen;
    }

    /** One that prepares its statements on the server, the first time already. */
    private AnalystSession session() {
        return AnalystSession.open(PostgresServer.shared().analystUrl(side.database) + "&prepareThreshold=1");
    }

    private static String answer(PreparedStatement prepared) throws SQLException {
        try (ResultSet row = prepared.executeQuery()) {
            assertThat(row.next()).isTrue();
            return "%d %d %s %s %s"
                    .formatted(
                            row.getLong("events"),
                            row.getLong("position"),
                            row.getString("facts"),
                            row.getString("timelines"),
                            row.getString("licenses"));
        }
    }
}
