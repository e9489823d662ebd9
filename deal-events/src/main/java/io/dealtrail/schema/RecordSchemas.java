package io.dealtrail.schema;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import io.dealtrail.terms.Term;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as JSON objects: their components in order, unwrapped ones in their owner, and required unless they may be null or are
 * collections, which may always be left out. Terms with a wire form of their own come from {@link TermForms}.
 */
final class RecordSchemas implements CustomDefinitionProviderV2 {

    /** Types of Java and Jackson, too small to be named in a schema. */
    private static final List<Class<?>> UNNAMED = List.of(JsonNode.class, java.time.Period.class);

    private final boolean closed;

    RecordSchemas(boolean closed) {
        this.closed = closed;
    }

    @Override
    public @Nullable CustomDefinition provideCustomSchemaDefinition(
            ResolvedType type, SchemaGenerationContext context) {
        Class<?> raw = type.getErasedType();
        TermForms forms = new TermForms(closed, part -> reference(part, context));
        ObjectNode schema = forms.of(raw);
        if (schema == null && raw.isRecord()) {
            refuseOwnForm(raw);
            ObjectNode object = object(raw, forms, context);
            schema = raw == Term.class ? forms.wordOr(object) : object;
        }
        return schema == null
                ? null
                : new CustomDefinition(
                        schema,
                        UNNAMED.contains(raw) ? DefinitionType.INLINE : DefinitionType.STANDARD,
                        AttributeInclusion.NO);
    }

    private static ObjectNode reference(Type type, SchemaGenerationContext context) {
        return context.createDefinitionReference(context.getTypeContext().resolve(type));
    }

    private static void refuseOwnForm(Class<?> type) {
        if (Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class))) {
            throw new IllegalStateException(type + " has a wire form of its own, which no schema describes");
        }
    }

    private ObjectNode object(Class<?> type, TermForms forms, SchemaGenerationContext context) {
        ObjectNode schema = Nodes.typed("object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = properties.arrayNode();
        addComponents(type, forms, context, properties, required);
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return closed ? schema.put("additionalProperties", false) : schema;
    }

    private static void addComponents(
            Class<?> type,
            TermForms forms,
            SchemaGenerationContext context,
            ObjectNode properties,
            ArrayNode required) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                addComponents(component.getType(), forms, context, properties, required);
                continue;
            }
            ObjectNode refined = Refinements.of(component);
            String name = nameOf(component);
            properties.set(name, refined != null ? refined : reference(component.getGenericType(), context));
            if (isRequired(component)) {
                required.add(name);
            }
        }
    }

    /** As on the wire: a Java keyword is called otherwise in the record. */
    private static String nameOf(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !Collection.class.isAssignableFrom(component.getType())
                && !Map.class.isAssignableFrom(component.getType());
    }
}
