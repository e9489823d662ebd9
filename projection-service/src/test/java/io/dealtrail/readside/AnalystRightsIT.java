package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.analyst.AnalystSession;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The role of analysts can read one schema, and nothing else. */
class AnalystRightsIT {

    private static final String FORBIDDEN = "42501";
    private static final String NOT_A_TABLE = "55000";
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final ReadSide SIDE = ReadSide.start(ISSUER, Map.of());
    private static final AnalystSession SQL = AnalystSession.open(SIDE.analystUrl());

    @BeforeAll
    static void project() throws SQLException {
        SIDE.apply(NokiaXiaomi.chain().events());
        // It is no protection: whoever wants to can take it off.
        SQL.run("set default_transaction_read_only = off");
    }

    @AfterAll
    static void stop() {
        SQL.close();
        SIDE.close();
        ISSUER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from public.fact_version",
                "select * from public.event_log",
                "select * from public.license_period",
                "select * from public.flyway_schema_history",
                "select * from read_side.generation",
                "select * from read_side.live",
                "select read_side.live_schema()",
                "insert into public.event_log (position) values (1)",
                "update public.fact_version set unknown = true",
                "update read_side.live set number = 2",
                "delete from public.timeline",
                "truncate public.conflict",
                "do $$ begin lock table public.fact_version; end $$",
                "create table public.mine (one integer)",
                "create table analyst_v1.mine (one integer)",
                "create temporary table mine (one integer)",
                "create view analyst_v1.mine as select 1 as one",
                "create function analyst_v1.mine() returns integer language sql return 1",
                "create schema mine",
                "create role mine",
                "create extension unaccent",
                "alter table public.fact_version add column mine integer",
                "drop table public.fact_version",
                "drop view analyst_v1.facts",
                "drop function analyst_v1.freshness()",
                "alter function analyst_v1.freshness() security invoker",
                "set role projection_owner",
                "set role projection_app",
                "set session authorization projection_owner",
                "alter role analyst superuser",
                "grant projection_app to analyst",
                "select pg_read_file('/etc/passwd')",
                "copy (select 1) to program 'cat'",
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'projection_app'"
            })
    void isRefused(String statement) {
        assertThat(SQL.refusal(statement)).as(statement).isEqualTo(FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into analyst_v1.event_log (position) values (1)",
                "update analyst_v1.facts set unknown = true",
                "delete from analyst_v1.timelines"
            })
    void cannotWriteThroughViews(String statement) {
        assertThat(SQL.refusal(statement)).as(statement).isIn(FORBIDDEN, NOT_A_TABLE);
    }

    @Test
    void cannotMakeTheFunctionsDoAnythingElse() {
        assertThat(SQL.rows("select * from analyst_v1.facts_at(aggregate_id => ?)", "x' or true or '1' = '"))
                .isEmpty();
        assertThat(SQL.rows("""
                                select proname from pg_proc
                                where pronamespace = 'analyst_v1'::regnamespace and prosecdef
                                  and (provolatile <> 's' or proconfig is distinct from array['search_path=pg_catalog, pg_temp'])""")).isEmpty();
        assertThat(SQL.rows("""
                                select proname from pg_proc
                                where pronamespace in ('analyst_v1'::regnamespace, 'read_side'::regnamespace)
                                  and has_function_privilege('public', oid, 'execute')""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select * from analyst_v1.timeline(axis => 'sideways') | 22023",
                "select * from analyst_v1.facts_at(aggregate_type => 'deals') | 22023",
                "select * from analyst_v1.facts_at(aggregate_type => null) | 22023",
                "select * from analyst_v1.facts_at('2017-02-30') | 22008",
                "select * from analyst_v1.facts_at(valid => null) | 42883"
            })
    void saysWhatIsWrongWithAQuestion(String question, String state) {
        assertThat(SQL.refusal(question)).isEqualTo(state);
    }

    /** A plan may look into a view before it is known whose rows are to be seen: there are none that some may see and others not. */
    @Test
    void findsNothingOfTheOthers() {
        assertThat(SQL.rows("select * from analyst_v1.facts_at(aggregate_id => 'no-such-deal')"))
                .isEmpty();
        assertThat(SQL.rows("select * from analyst_v1.timeline('no-such-deal')"))
                .isEmpty();
        assertThat(SQL.rows("select * from analyst_v1.freshness()"))
                .extracting(JsonNode::isObject)
                .containsExactly(true);
    }
}
