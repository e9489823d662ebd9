package io.dealtrail.projection.deals;

import io.dealtrail.projection.web.Codelist;
import java.util.List;
import java.util.Map;

/** Filters by an answer: {@code true} and {@code false} are short for {@code YES} and {@code NO}. */
final class ThreeValued {

    private static final Map<String, String> SHORT = Map.of("true", "YES", "false", "NO");
    private static final List<String> WORDS = List.of("YES", "NO", "UNKNOWN", "true", "false");

    private ThreeValued() {}

    /** The answers that a filter lets pass, none where it lets all. */
    static List<String> wanted(String pointer, List<String> given) {
        given.forEach(each -> Codelist.require(pointer, each, WORDS));
        return given.stream().map(each -> SHORT.getOrDefault(each, each)).toList();
    }

    /** The word for an answer that a computed fact may give as a boolean. */
    static String word(String value) {
        return SHORT.getOrDefault(value, value);
    }
}
