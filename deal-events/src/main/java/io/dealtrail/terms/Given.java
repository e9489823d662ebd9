package io.dealtrail.terms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record was given for a component: required or not, and for a collection left out means empty, unchangeable afterwards. */
public final class Given {

    private Given() {}

    /** Whatever the JSON left out that must be there. */
    static <T> T required(@Nullable T given, String name) {
        if (given == null) {
            throw new MalformedTermException("MALFORMED", name + " is missing");
        }
        return given;
    }

    /** A text of which something is left when the spaces are gone. */
    static String text(@Nullable String given, String name) {
        String text = required(given, name);
        refuse(text.isBlank(), name + " is blank");
        return text;
    }

    static void refuse(boolean wrong, String detail) {
        if (wrong) {
            throw new MalformedTermException("MALFORMED", detail);
        }
    }

    public static <T> List<T> list(@Nullable List<T> given) {
        if (given == null) {
            return List.of();
        }
        for (T element : given) {
            required(element, "an element of a list");
        }
        return List.copyOf(given);
    }

    /** Keeps the order in which the entries were given. */
    public static <K, V> Map<K, V> map(@Nullable Map<K, V> given) {
        if (given == null) {
            return Map.of();
        }
        for (Map.Entry<K, V> entry : given.entrySet()) {
            required(entry.getValue(), "a value of a map");
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** Adds a property unless it is empty. */
    static void put(Map<String, Object> object, String name, List<?> values) {
        if (!values.isEmpty()) {
            object.put(name, values);
        }
    }
}
