package io.dealtrail.projection.web;

import java.util.Collection;

/** Parameters that take one of a few words. */
public final class Codelist {

    private Codelist() {}

    /** Refuses any value that is none of them. */
    public static void requireAll(String pointer, Collection<String> values, Collection<String> words) {
        values.forEach(value -> require(pointer, value, words));
    }

    /** Refuses what is none of them. */
    public static void require(String pointer, String value, Collection<String> words) {
        if (!words.contains(value)) {
            throw ApiProblem.malformed(pointer, "It is one of: " + String.join(", ", words) + ".");
        }
    }
}
