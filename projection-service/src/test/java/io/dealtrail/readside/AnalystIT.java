package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.analyst.AnalystSession;
import io.dealtrail.analyst.Dates;
import io.dealtrail.analyst.SameAnswers;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.facts.GeneratedHistory;
import io.dealtrail.projection.log.AppliedEvent;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What analysts ask by SQL has the answers of the HTTP interface, over the seed deal with changes of mind and generated ones. */
class AnalystIT {

    private static final int HISTORIES = 12;
    private static final int EVENTS = 40;
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final ReadSide SIDE = ReadSide.start(ISSUER, Map.of());
    private static final Http HTTP = new Http(SIDE.url(), ISSUER.token("deals:read"));
    private static final AnalystSession SQL = AnalystSession.open(SIDE.analystUrl());
    private static final SameAnswers SAME = new SameAnswers(SQL, HTTP::json);
    private static final List<AppliedEvent> ALL = events();

    @BeforeAll
    static void project() {
        SIDE.apply(ALL, 50);
        SIDE.analyze();
    }

    @AfterAll
    static void stop() {
        SQL.close();
        SIDE.close();
        ISSUER.close();
    }

    private static List<AppliedEvent> events() {
        EventChain chain = ChangesOfMind.chain();
        IntStream.range(0, HISTORIES).forEach(seed -> {
            AggregateRef deal = new AggregateRef(AggregateType.PARTNERSHIP, "p" + seed);
            GeneratedHistory.events(seed, EVENTS).forEach(event -> chain.add(deal, event));
        });
        return chain.events();
    }

    static Stream<Dates> dates() {
        return Stream.of(
                Dates.of(null, null),
                Dates.of("2030-01-01", null),
                Dates.of("2017-07-06", "2017-07-05"),
                Dates.of("2018-06-01", "2017-01-01"),
                Dates.of("2016-02-29", "2030-12-31"));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void answersListsAlike(Dates dates) {
        SAME.lists(dates);
    }

    @ParameterizedTest
    @MethodSource("dates")
    void answersForEachPartnershipAlike(Dates dates) {
        assertThat(SAME.partnerships()).hasSize(HISTORIES + 1);
        SAME.partnerships().forEach(id -> SAME.partnership(id, dates));
    }

    @Test
    void tellsTheHistoryOfEachFactAlike() {
        assertThat(SAME.histories("nokia-xiaomi", Dates.of(null, null), 60)).isEqualTo(60);
        assertThat(SAME.histories("p3", Dates.of(null, "2017-12-31"), 30)).isPositive();
    }

    @Test
    void showsPartiesAndSourcesAlike() {
        SAME.facts("parties", "nokia", Dates.of(null, null));
        SAME.facts("sources", "nokia-xiaomi-s1", Dates.of(null, null));
        assertThat(SQL.rows("select name from analyst_v1.parties where party_id = 'xiaomi'"))
                .extracting(row -> row.path("name").asString())
                .containsExactly(HTTP.json("/v1/parties/xiaomi").path("name").asString());
    }

    @Test
    void showsAllEvents() {
        assertThat(SAME.events(ALL.size())).isEqualTo(ALL.size());
        assertThat(SQL.rows("select position from analyst_v1.events(after_position => 3, at_most => 2)"))
                .extracting(row -> row.path("position").asLong())
                .containsExactly(4L, 5L);
    }

    /** What is asked about one partnership is found by indexes: its own rows, however many others there are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "facts_at(aggregate_id => 'p1')",
                "objects_at(aggregate_id => 'p1')",
                "fact_history('p1', 'agreement:A1.parties')",
                "licenses_at(partnership_id => 'p1')",
                "timeline('p1')",
                "conflicts_at(aggregate_id => 'p1', aggregate_type => 'partnerships')",
                "rumours_at(partnership_id => 'p1')"
            })
    void readsOnlyWhatIsOfThePartnership(String question) throws SQLException {
        // So small, any table is as quickly read from end to end.
        SQL.run("set enable_seqscan = off");
        SQL.run("begin");
        long before = rowsRead();
        SQL.rows("select * from analyst_v1." + question);
        long read = rowsRead() - before;
        SQL.run("commit");
        SQL.run("reset enable_seqscan");
        long own = Stream.of("fact_version", "timeline", "event_log")
                .mapToLong(table -> SIDE.sql()
                        .sql("select count(*) from " + table + " where aggregate_id = 'p1'")
                        .query(Long.class)
                        .single())
                .sum();
        assertThat(read).isBetween(0L, own);
    }

    private static long rowsRead() {
        return SQL.rows(
                        "select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) as rows_read from pg_stat_xact_user_tables"
                                + " where relname in ('fact_version', 'timeline', 'conflict', 'license_period', 'event_log')")
                .getFirst()
                .path("rows_read")
                .asLong();
    }
}
