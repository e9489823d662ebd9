package io.dealtrail.deal.web.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the JSON of a record may and must have, read off its components: a component is left out at will where it is {@code @Nullable} or a
 * collection; an unwrapped one stands for its own components.
 *
 * @param types by property
 */
record RecordShape(Map<String, Type> types, Set<String> required) {

    static RecordShape of(Class<?> type) {
        Map<String, Type> types = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        collect(type, types, required);
        return new RecordShape(types, required);
    }

    private static void collect(Class<?> type, Map<String, Type> types, Set<String> required) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                collect(component.getType(), types, isOptional(component) ? new LinkedHashSet<>() : required);
                continue;
            }
            String name = nameOf(component);
            types.put(name, component.getGenericType());
            if (!isOptional(component)) {
                required.add(name);
            }
        }
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || Collection.class.isAssignableFrom(component.getType())
                || Map.class.isAssignableFrom(component.getType());
    }
}
