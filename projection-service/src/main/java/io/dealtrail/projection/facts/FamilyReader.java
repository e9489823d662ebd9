package io.dealtrail.projection.facts;

import io.dealtrail.facts.Answer;
import io.dealtrail.facts.Groups;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.PartyNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds which parties belong to which, as it was known: the groups of the read side. */
@Repository
public class FamilyReader implements PartyNames {

    private final JdbcClient jdbc;
    private final FactReader facts;

    FamilyReader(JdbcClient jdbc, FactReader facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** The groups as they were known then; they are asked for any day. */
    public Groups groups(AsOf asOf) {
        return new Groups(new Families(this, facts, asOf));
    }

    /** The party at the top of a group, several as a list; unknown where a relation is. */
    public static Object group(String party, Groups groups, AsOf asOf) {
        Map<String, Answer> tops = groups.tops(party, asOf.validAt());
        if (tops.containsValue(Answer.UNKNOWN)) {
            Map<String, Object> unknown =
                    new TreeMap<>(Map.of("unknown", true, "possible", List.copyOf(tops.keySet())));
            unknown.put("value", null);
            return unknown;
        }
        return tops.size() == 1 ? tops.keySet().iterator().next() : List.copyOf(tops.keySet());
    }

    /**
     * Who is meant by parties that a question names: each by every id under which it was registered, and where that is asked, with its group.
     */
    public List<String> meant(Collection<String> parties, boolean group, AsOf asOf) {
        if (parties.isEmpty()) {
            return List.of();
        }
        return group ? withGroups(parties, asOf) : meant(parties, asOf);
    }

    /** By each of these parties the one that it means after all mergers. */
    public Map<String, String> survivors(Collection<String> parties, AsOf asOf) {
        Groups groups = groups(asOf);
        groups.names(parties);
        Map<String, String> survivors = new TreeMap<>();
        parties.forEach(party -> survivors.put(party, groups.survivor(party)));
        return survivors;
    }

    @Override
    public List<String> meant(Collection<String> parties, AsOf asOf) {
        return parties.isEmpty() ? List.of() : List.copyOf(groups(asOf).names(parties));
    }

    /** These parties with all that belong, or may belong, to a group with one of them on the day. */
    private List<String> withGroups(Collection<String> parties, AsOf asOf) {
        Groups groups = groups(asOf);
        return parties.stream()
                .flatMap(party -> groups.tops(party, asOf.validAt()).keySet().stream())
                .distinct()
                .flatMap(top -> groups.members(top, asOf.validAt()).keySet().stream())
                .distinct()
                .toList();
    }

    /** By party, those that name it as their parent or as what they were merged into, whatever the day. */
    public Map<String, Set<String>> naming(Collection<String> parties, AsOf asOf) {
        String known = Known.condition("known", asOf);
        Map<String, Set<String>> found = new HashMap<>();
        jdbc.sql("select value ->> 'parent' as party, aggregate_id from fact_version where aggregate_type = 'parties'"
                        + " and field like 'relations.%' and value ->> 'parent' = any (:ids) and " + known
                        + " union select value #>> '{}' as party, aggregate_id from fact_version where aggregate_type = 'parties'"
                        + " and field = 'mergedInto' and value #>> '{}' = any (:ids) and " + known)
                .param("ids", parties.toArray(String[]::new))
                .param("knownAt", Known.at(asOf))
                .query(row -> {
                    found.computeIfAbsent(row.getString("party"), _ -> new TreeSet<>())
                            .add(row.getString("aggregate_id"));
                });
        return found;
    }
}
