package io.dealtrail.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Holds the rows of a query against the items of an answer: those of the columns that the query names, by the names of the items. */
final class Comparison {

    private static final Set<String> INSTANTS = Set.of("knownFrom", "knownTo", "knownSince", "recordedAt", "changed");

    private final AnalystSession sql;
    private final Function<String, JsonNode> http;

    Comparison(AnalystSession sql, Function<String, JsonNode> http) {
        this.sql = sql;
        this.http = http;
    }

    /** The rows of a query and those items of an answer that are wanted are the same, in whatever order; gives them. */
    List<JsonNode> same(String path, String query, Predicate<JsonNode> wanted) {
        return compare(path, query, wanted, Comparator.comparing(JsonNode::toString));
    }

    /** The same in one order. */
    void sameInOrder(String path, String query) {
        compare(path, query, _ -> true, (_, _) -> 0);
    }

    private List<JsonNode> compare(String path, String query, Predicate<JsonNode> wanted, Comparator<JsonNode> order) {
        List<JsonNode> rows = sql.rows(query);
        List<String> columns =
                rows.isEmpty() ? List.of() : List.copyOf(rows.getFirst().propertyNames());
        List<JsonNode> bySql =
                rows.stream().map(row -> normal(row, columns)).sorted(order).toList();
        List<JsonNode> byHttp = pages(path)
                .filter(wanted)
                .map(item -> normal(item, columns))
                .sorted(order)
                .toList();
        assertThat(bySql).as(path).isEqualTo(byHttp);
        return bySql;
    }

    private Stream<JsonNode> pages(String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            JsonNode page = http.apply(next);
            page.path("items").forEach(items::add);
            next = page.path("next").asString("");
        }
        return items.stream();
    }

    /** Only these columns, by name, with instants and numbers written alike. */
    private static JsonNode normal(JsonNode item, List<String> columns) {
        TreeMap<String, JsonNode> fields = new TreeMap<>();
        for (String column : columns) {
            JsonNode value = item.path(column);
            if (INSTANTS.contains(column) && value.isString()) {
                value = JsonNodeFactory.instance.stringNode(
                        OffsetDateTime.parse(value.asString()).toInstant().toString());
            }
            fields.put(column, value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value);
        }
        ObjectNode normal = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, value) -> normal.set(name, canonical(value)));
        return normal;
    }

    /** Members of objects by name, since PostgreSQL has an order of its own; numbers by value, however they are written. */
    private static JsonNode canonical(JsonNode node) {
        if (node.isObject()) {
            ObjectNode sorted = JsonNodeFactory.instance.objectNode();
            new TreeSet<>(node.propertyNames()).forEach(name -> sorted.set(name, canonical(node.path(name))));
            return sorted;
        }
        if (node.isArray()) {
            return JsonNodeFactory.instance
                    .arrayNode()
                    .addAll(node.valueStream().map(Comparison::canonical).toList());
        }
        return node.isNumber()
                ? JsonNodeFactory.instance.stringNode(
                        node.decimalValue().stripTrailingZeros().toPlainString())
                : node;
    }
}
