package io.dealtrail.schema;

import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.Collection;
import tools.jackson.databind.node.ObjectNode;

/** Makes JSON Schemas 2020-12 from records, with the terms in their wire form. */
public final class JsonSchemas {

    private static final OptionPreset OPTIONS = new OptionPreset(
            Option.ADDITIONAL_FIXED_TYPES,
            Option.STANDARD_FORMATS,
            Option.FLATTENED_ENUMS,
            Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
            Option.DEFINITIONS_FOR_ALL_OBJECTS,
            Option.PLAIN_DEFINITION_KEYS);

    private JsonSchemas() {}

    /** For what is read leniently, such as events: later versions may add properties. The terms are its {@code $defs}. */
    public static ObjectNode schemaOf(Class<?> type) {
        return new SchemaGenerator(config(false)).generateSchema(type);
    }

    /** For what is read strictly, such as commands: there are no other properties, at any depth. */
    public static ObjectNode closedSchemaOf(Class<?> type) {
        return new SchemaGenerator(config(true)).generateSchema(type);
    }

    /**
     * The closed schemas of these types and of all terms in them, by simple class name, for the {@code components.schemas} of an OpenAPI
     * 3.1 document: they refer to each other there.
     */
    public static ObjectNode components(Collection<? extends Class<?>> types) {
        SchemaBuilder builder = new SchemaGenerator(config(true)).buildMultipleSchemaDefinitions();
        types.forEach(builder::createSchemaReference);
        return builder.collectDefinitions("components/schemas");
    }

    private static SchemaGeneratorConfig config(boolean closed) {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OPTIONS);
        config.forTypesInGeneral().withCustomDefinitionProvider(new RecordSchemas(closed));
        return config.build();
    }
}
