package io.dealtrail.projection.web;

import java.util.List;

/** Parameters that take one of a few words. */
public final class Codelist {

    private Codelist() {}

    /** Refuses what is none of them. */
    public static void require(String pointer, String value, List<String> words) {
        if (!words.contains(value)) {
            throw ApiProblem.malformed(pointer, "It is one of: " + String.join(", ", words) + ".");
        }
    }
}
