package io.dealtrail.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes validators, which take formats at their word, of texts and of parts of the document. */
final class Schemas {

    private static final SchemaRegistry OF_EVENTS = registry(SpecificationVersion.DRAFT_2020_12);

    /** What AsyncAPI takes a schema for that does not say what it is. */
    private static final SchemaRegistry OF_THE_DOCUMENT = registry(SpecificationVersion.DRAFT_7);

    private Schemas() {}

    static Schema standAlone(String text) {
        return OF_EVENTS.getSchema(JsonMapper.shared().readTree(text));
    }

    /** All of the parts together, which refer to the components of their document. */
    static Schema all(List<JsonNode> parts, JsonNode components) {
        ObjectNode schema = JsonMapper.shared().createObjectNode();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.set("components", components);
        parts.forEach(schema.withArrayProperty("allOf")::add);
        return OF_THE_DOCUMENT.getSchema(schema);
    }

    private static SchemaRegistry registry(SpecificationVersion version) {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return SchemaRegistry.withDefaultDialect(version, registry -> registry.schemaRegistryConfig(config));
    }
}
