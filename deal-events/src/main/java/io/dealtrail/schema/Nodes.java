package io.dealtrail.schema;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The small schemas that larger ones are made of. */
final class Nodes {

    private Nodes() {}

    static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode typed(String type) {
        return node().put("type", type);
    }

    static ObjectNode text(String pattern) {
        return typed("string").put("pattern", pattern);
    }

    /** A text that is not empty. */
    static ObjectNode filled() {
        return typed("string").put("minLength", 1);
    }

    /** A length of time by ISO 8601, e.g. {@code P30M}. */
    static ObjectNode duration() {
        return typed("string").put("format", "duration");
    }

    static ObjectNode words(String... words) {
        ObjectNode schema = typed("string");
        for (String word : words) {
            schema.withArrayProperty("enum").add(word);
        }
        return schema;
    }

    static ObjectNode list(ObjectNode items) {
        ObjectNode schema = typed("array");
        schema.set("items", items);
        return schema;
    }

    static ObjectNode anyOf(ObjectNode... forms) {
        ObjectNode schema = node();
        for (ObjectNode form : forms) {
            schema.withArrayProperty("anyOf").add(form);
        }
        return schema;
    }
}
