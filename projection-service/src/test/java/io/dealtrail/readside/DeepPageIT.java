package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.projection.web.Cursor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Page 10 000 of a list is read from as many pages of tables and indexes as the first one, by PostgreSQL's own count. */
class DeepPageIT {

    /** Far longer than to the late page: what is left is not read and sorted instead, as the last few rows may be. */
    private static final int LONG = 25_010;

    /**
     * What the three rows of a page may take beyond those of another: where a row is looked up in a GiST index, by its key and an instant, the number
     * of pages is another for each row, up to 60, and not the same in each run.
     */
    private static final int LUCK = 3 * 60;

    /** Of the driver, which then prepares a statement, and of PostgreSQL, which then has looked at five plans of its own. */
    private static final int UNTIL_PLANS_ARE_KEPT = 12;

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final ReadSide SIDE = ReadSide.start(ISSUER, Map.of());
    private static final Http HTTP = new Http(SIDE.url(), ISSUER.token("deals:read"));

    /** One deal through the read models, and its rows many times over. */
    @BeforeAll
    static void project() {
        SIDE.apply(NokiaXiaomi.chain().events());
        repeat(
                "event_log",
                "position, aggregate_type, aggregate_id, sequence, event_id, name, revision, payload, happened_on, "
                        + "recorded_at, known_since, actor, command_id, correlation_id, causation_id, traceparent, hash, parties",
                Map.of("position", "1000 + n", "sequence", "1000 + n", "event_id", "gen_random_uuid()"),
                "r.aggregate_id = 'nokia-xiaomi' and r.sequence = 0",
                LONG);
        SIDE.sql()
                .sql("update applied_watermark set position = (select max(position) from event_log)")
                .update();
        repeat(
                "timeline",
                "aggregate_type, aggregate_id, sequence, position, event_id, type, kinds, parties, title, facts, sources, "
                        + "happened_on, day, known_since, recorded_at, late, retroactive",
                Map.of(
                        "position",
                        "1000 + n",
                        "sequence",
                        "1000 + n",
                        "event_id",
                        "gen_random_uuid()",
                        "day",
                        "r.day + n / 10",
                        "known_since",
                        "r.known_since + n * interval '1 minute'"),
                "r.aggregate_id = 'nokia-xiaomi' and r.sequence = 0",
                LONG);
        String partnership = "'p' || lpad(n::text, 6, '0')";
        String current = "upper_inf(r.known)";
        repeat(
                "partnership_heading",
                "partnership_id, known, kind, name, status, parties",
                Map.of("partnership_id", partnership, "name", "'Deal ' || n"),
                current,
                LONG);
        repeat(
                "partnership_listing",
                "partnership_id, known, version, changed, agreements, grants, transfers, first_day, last_day",
                Map.of("partnership_id", partnership, "changed", "r.changed + n * interval '1 minute'"),
                current,
                LONG);
        repeat(
                "search_text",
                "aggregate_type, aggregate_id, object_kind, object_id, field, words, known",
                Map.of("aggregate_id", partnership),
                "r.object_kind = 'area' and r.object_id = 'iot' and r.field = 'name'",
                LONG);
        String iot =
                current + " and r.aggregate_type = 'partnerships' and r.object_kind = 'area' and r.object_id = 'iot'";
        repeat(
                "fact_object",
                "aggregate_type, aggregate_id, object_kind, object_id, known",
                Map.of("aggregate_id", partnership),
                iot,
                LONG);
        repeat(
                "fact_version",
                "aggregate_type, aggregate_id, fact_ref, object_kind, object_id, field, value, unknown, attested, valid, known, "
                        + "sources, event_id, event_sequence",
                Map.of("aggregate_id", partnership),
                iot,
                LONG);
        repeat(
                "conflict",
                "aggregate_type, aggregate_id, fact_ref, object_kind, object_id, first_claim, claims, chosen_source, resolution, known",
                Map.of("aggregate_id", partnership),
                iot,
                LONG);
        SIDE.analyze();
    }

    private static void repeat(String table, String columns, Map<String, String> changed, String which, int times) {
        StringBuilder values = new StringBuilder();
        for (String column : columns.split(", ", -1)) {
            values.append(values.isEmpty() ? "" : ", ").append(changed.getOrDefault(column, "r." + column));
        }
        SIDE.sql()
                .sql("insert into %s (%s) select %s from (select * from %s r where %s) r, generate_series(1, %d) n"
                        .formatted(table, columns, values, table, which, times))
                .update();
    }

    @AfterAll
    static void stop() {
        SIDE.close();
        ISSUER.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "/v1/partnerships?sort=id | partnership_heading | partnership_id, partnership_id | asc | 19999",
                "/v1/partnerships?sort=-id | partnership_heading | partnership_id, partnership_id | desc | 19999",
                "/v1/partnerships?sort=name | partnership_heading | lower(name), partnership_id | asc | 19999",
                "/v1/partnerships?sort=-changed | partnership_listing | changed, partnership_id | desc | 19999",
                "/v1/partnerships/nokia-xiaomi/timeline?axis=known | timeline | known_since, sequence | asc | 19999",
                "/v1/partnerships/nokia-xiaomi/timeline?axis=valid&order=desc | timeline | day, sequence | desc | 19999",
                "/v1/events?since=0 | event_log | position | asc | 19999",
                "/v1/events?partnership=nokia-xiaomi | event_log | position | asc | 19999",
                "/v1/areas?level=EXPLORATORY | fact_object | aggregate_id, object_id | asc | 19999",
                "/v1/conflicts?resolved=false | conflict | aggregate_type, aggregate_id, fact_ref, first_claim | asc | 19999",
            })
    void readsAsMuchForALatePageAsForAnEarlyOne(String list, String table, String keys, String order, int place) {
        String early = from(list, keys(table, keys, order, 1));
        String late = from(list, keys(table, keys, order, place));
        settle(early);
        long few = SIDE.pagesRead(HTTP, early);
        assertThat(SIDE.pagesRead(HTTP, late)).isLessThanOrEqualTo(few + LUCK).isLessThan(400);
        assertThat(SIDE.pagesRead(HTTP, list + "&limit=2")).isLessThan(400);
        assertThat(HTTP.json(late).path("items").size()).isEqualTo(2);
    }

    @Test
    void readsAsMuchOfWhatWasFoundForALatePage() {
        String list = "/v1/partnerships?q=internet";
        String next = HTTP.json(list + "&limit=2").path("next").asString();
        Cursor early = Cursor.read(next.replaceAll(".*cursor=", ""), list, 4);
        List<String> keys = new ArrayList<>(early.keys().subList(2, 3));
        keys.add("p015000");
        settle(from(list, keys));
        long few = SIDE.pagesRead(HTTP, from(list, early.keys().subList(2, 4)));
        assertThat(SIDE.pagesRead(HTTP, from(list, keys))).isLessThanOrEqualTo(few + LUCK);
    }

    /** A statement is planned anew the first times, then one plan is kept: two pages are compared when that is so for both. */
    private static void settle(String page) {
        for (int i = 0; i < UNTIL_PLANS_ARE_KEPT; i++) {
            HTTP.json(page);
        }
    }

    /** The values of the sort columns at a place in the order. */
    private static List<String> keys(String table, String keys, String order, int place) {
        String columns = Arrays.stream(keys.split(", ", -1))
                .map(key -> "to_json(" + key + ") #>> '{}'")
                .collect(Collectors.joining(", "));
        return SIDE.sql()
                .sql("select array[%s] from %s order by %s %s offset %d limit 1"
                        .formatted(columns, table, keys.replace(",", " " + order + ","), order, place))
                .query((row, _) -> List.of((String[]) row.getArray(1).getArray()))
                .single();
    }

    /** The page of two after a place, of what was known when everything was there. */
    private static String from(String list, List<String> keys) {
        List<String> all = new ArrayList<>(List.of("2026-01-05", "2026-01-05T00:00:00Z"));
        all.addAll(keys);
        return list + "&limit=2&cursor=" + new Cursor(false, all).write(list);
    }
}
