package io.dealtrail.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Asks the same by SQL and over HTTP. */
public final class SameAnswers {

    private static final String UNLIMITED = "limit=500";

    private final AnalystSession sql;
    private final Function<String, JsonNode> http;
    private final Comparison both;

    /** @param http gives the JSON of the answer at an address that begins with {@code /v1} */
    public SameAnswers(AnalystSession sql, Function<String, JsonNode> http) {
        this.sql = sql;
        this.http = http;
        this.both = new Comparison(sql, http);
    }

    /** The ids of all partnerships that are known now. */
    public List<String> partnerships() {
        return sql.rows("select partnership_id as id from analyst_v1.partnerships").stream()
                .map(row -> row.path("id").asString())
                .sorted()
                .toList();
    }

    /** Lists over everything. */
    public void lists(Dates dates) {
        both.same(
                "/v1/partnerships?" + UNLIMITED + dates.query(),
                "select partnership_id as id, name, title, kind, status, parties, areas, agreements, grants, transfers,"
                        + " first_day as \"firstDay\", last_day as \"lastDay\", version, changed from analyst_v1.partnerships_at("
                        + dates.arguments() + ")",
                _ -> true);
        both.same(
                "/v1/licenses?" + UNLIMITED + dates.query(),
                "select partnership_id as partnership, grant_id as id, answer, because, agreement_id as agreement"
                        + " from analyst_v1.licenses_at(" + dates.arguments() + ")",
                _ -> true);
        both.same(
                "/v1/licenses?inForce=YES&" + UNLIMITED + dates.query(),
                "select partnership_id as partnership, grant_id as id from analyst_v1.licenses_in_force("
                        + dates.arguments() + ")",
                _ -> true);
        both.same(
                "/v1/conflicts?" + UNLIMITED + dates.query(),
                "select case aggregate_type when 'partnerships' then aggregate_id end as partnership, fact_ref as \"factRef\", value,"
                        + " sources, claims, resolved, chosen_source as \"chosenSource\" from analyst_v1.conflicts_at("
                        + dates.arguments() + ")",
                _ -> true);
    }

    /** All events; how many there are, and up to which position. */
    public int events(long position) {
        List<JsonNode> rows = both.same(
                "/v1/events?" + UNLIMITED,
                "select position, event_id as id, aggregate_id as subject, sequence, data, actor, command_id as commandid, hash,"
                        + " happened_on as happenedon from analyst_v1.events()",
                _ -> true);
        assertThat(sql.rows("select position from analyst_v1.freshness()")
                        .getFirst()
                        .path("position")
                        .asLong())
                .isEqualTo(position);
        return rows.size();
    }

    /** One partnership: its facts and objects, its timeline on both axes, its rumours. */
    public void partnership(String id, Dates dates) {
        if (sql.rows("select 1 from analyst_v1.partnerships_at(partnership_id => ?, " + dates.arguments() + ")", id)
                .isEmpty()) {
            return;
        }
        String path = "/v1/partnerships/" + id;
        facts("partnerships", id, dates);
        for (String axis : List.of("known", "valid")) {
            both.sameInOrder(
                    path + "/timeline?axis=" + axis + "&" + UNLIMITED + dates.query(),
                    "select position, sequence, event_id as \"eventId\", type, valid_from as \"validFrom\", known_since as \"knownSince\","
                            + " recorded_at as \"recordedAt\", title, facts, sources, late, retroactive, corrected_by as \"correctedBy\","
                            + " retracted_by as \"retractedBy\" from analyst_v1.timeline(partnership_id => '" + id
                            + "', axis => '"
                            + axis + "', " + dates.arguments() + ") order by number");
        }
        objects(id, http.apply(path + dates.query().replaceFirst("^&", "?")), dates);
    }

    /** The stated facts of any aggregate, rumours among them. */
    public void facts(String type, String id, Dates dates) {
        both.same(
                "/v1/" + type + "/" + id + "/facts?" + UNLIMITED + dates.query(),
                "select fact_ref as \"factRef\", value, unknown, valid_from as \"validFrom\", valid_to as \"validTo\","
                        + " known_from as \"knownFrom\", source, sources, event_id as event, attested"
                        + " from analyst_v1.facts_at(aggregate_type => '" + type + "', aggregate_id => '" + id
                        + "', with_rumours => true, " + dates.arguments() + ")",
                fact -> !fact.path("computed").asBoolean());
    }

    /** Every version of each of some facts, as known then; how many facts. */
    public int histories(String id, Dates dates, int atMost) {
        String known = dates.knowledge();
        List<String> refs = sql
                .rows(
                        "select fact_ref from analyst_v1.facts_at(aggregate_id => ?, " + known
                                + ") order by fact_ref limit " + atMost,
                        id)
                .stream()
                .map(row -> row.path("fact_ref").asString())
                .toList();
        for (String ref : refs) {
            both.sameInOrder(
                    "/v1/partnerships/" + id + "/facts/" + ref + "/history" + dates.knownQuery(),
                    "select value, unknown, valid_from as \"validFrom\", valid_to as \"validTo\", known_from as \"knownFrom\","
                            + " known_to as \"knownTo\", source, sources, event_id as event, attested from analyst_v1.fact_history('"
                            + id + "', '" + ref + "', " + known + ")");
        }
        return refs.size();
    }

    private void objects(String id, JsonNode state, Dates dates) {
        for (String kind : List.of(
                "agreement",
                "grant",
                "transfer",
                "area",
                "consideration",
                "obligation",
                "condition",
                "option",
                "dispute")) {
            List<String> stated = state.path(kind + "s")
                    .valueStream()
                    .filter(object -> !object.path("status").asString("").equals("RUMOURED"))
                    .map(object -> "%s %d %s"
                            .formatted(
                                    object.path("id").asString(),
                                    object.path("conflicts")
                                            .valueStream()
                                            .filter(conflict ->
                                                    !conflict.path("resolved").asBoolean())
                                            .count(),
                                    sorted(object.path("sources"))))
                    .sorted()
                    .toList();
            assertThat(sql
                            .rows(
                                    "select object_id, open_conflicts, " + sources(dates)
                                            + " as sources from analyst_v1.objects_at(object_kind => ?, aggregate_id => ?, "
                                            + dates.arguments() + ") as o",
                                    kind,
                                    id)
                            .stream()
                            .map(row -> "%s %d %s"
                                    .formatted(
                                            row.path("object_id").asString(),
                                            row.path("open_conflicts").asLong(),
                                            sorted(row.path("sources"))))
                            .sorted()
                            .toList())
                    .as("%s of %s at %s", kind, id, dates)
                    .isEqualTo(stated);
        }
        assertThat(sql
                        .rows(
                                "select rumour_id, status from analyst_v1.rumours_at(partnership_id => ?, "
                                        + dates.arguments() + ")",
                                id)
                        .stream()
                        .map(row -> row.path("rumour_id").asString() + " "
                                + row.path("status").asString())
                        .sorted()
                        .toList())
                .isEqualTo(state.path("rumours")
                        .valueStream()
                        .map(rumour -> rumour.path("id").asString() + " "
                                + rumour.path("status").asString())
                        .sorted()
                        .toList());
    }

    /** Those of an object {@code o}; over HTTP those who tell of its members are told with the members. */
    private static String sources(Dates dates) {
        return """
                case when exists (select from jsonb_object_keys(o.fields) as k (field) where k.field ~ '^(members|joinedOn|leftOn)[.]')
                     then array(select distinct said.source
                                from analyst_v1.facts_at(aggregate_id => o.aggregate_id, %s) as f
                                cross join unnest(f.sources) as said (source)
                                where f.object_kind = o.object_kind and f.object_id = o.object_id
                                  and f.field !~ '^(members|joinedOn|leftOn)[.]')
                     else o.sources end""".formatted(dates.arguments());
    }

    private static Set<String> sorted(JsonNode texts) {
        return new TreeSet<>(texts.valueStream().map(JsonNode::asString).toList());
    }
}
