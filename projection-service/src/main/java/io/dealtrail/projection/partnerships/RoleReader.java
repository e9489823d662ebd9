package io.dealtrail.projection.partnerships;

import io.dealtrail.events.EventJson;
import io.dealtrail.projection.facts.Known;
import io.dealtrail.projection.web.AsOf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** Reads what parties are in partnerships: only the facts that name parties, of the partnerships whose events ever named them. */
@Repository
class RoleReader {

    private final JdbcClient jdbc;

    RoleReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A fact that names parties, or describes the partnership itself. */
    record Naming(String kind, String field, JsonNode value) {}

    /** By partnership, the facts at the two dates. */
    Map<String, List<Naming>> around(Collection<String> parties, AsOf asOf) {
        Map<String, List<Naming>> found = new TreeMap<>();
        jdbc.sql("""
                        select aggregate_id, object_kind, field, value from fact_version
                        where aggregate_type = 'partnerships' and value is not null
                        and aggregate_id = any (array(select distinct aggregate_id from event_log
                            where aggregate_type = 'partnerships' and parties && :parties::text[]))
                        and (object_kind, split_part(field, '.', 1)) in (('partnership', 'name'), ('partnership', 'kind'),
                            ('partnership', 'status'), ('partnership', 'parties'), ('partnership', 'vehicle'),
                            ('partnership', 'administrator'), ('agreement', 'parties'), ('agreement', 'vehicle'),
                            ('grant', 'licensor'), ('grant', 'licensee'), ('transfer', 'transferors'), ('transfer', 'transferees'),
                            ('consideration', 'payers'), ('consideration', 'payees'), ('area', 'roles'),
                            ('dispute', 'claimants'), ('dispute', 'respondents'))
                        and valid @> :validAt::date""" + " and " + Known.condition("known", asOf))
                .param("parties", parties.toArray(String[]::new))
                .param("validAt", asOf.validAt().toString())
                .param("knownAt", Known.at(asOf))
                .query(row -> {
                    found.computeIfAbsent(row.getString("aggregate_id"), _ -> new ArrayList<>())
                            .add(new Naming(
                                    row.getString("object_kind"),
                                    row.getString("field"),
                                    EventJson.mapper().readTree(row.getString("value"))));
                });
        return found;
    }
}
