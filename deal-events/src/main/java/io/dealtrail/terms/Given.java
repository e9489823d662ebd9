package io.dealtrail.terms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record was given for a collection: left out means empty, and nobody can change it afterwards. */
public final class Given {

    private Given() {}

    public static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /** Adds a property unless it is empty. */
    static void put(Map<String, Object> object, String name, List<?> values) {
        if (!values.isEmpty()) {
            object.put(name, values);
        }
    }

    /** Keeps the order in which the entries were given. */
    public static <K, V> Map<K, V> map(@Nullable Map<K, V> given) {
        return given == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }
}
