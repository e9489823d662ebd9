package io.dealtrail.projection.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Parameters that take one of a few words. */
public final class Codelist {

    private Codelist() {}

    /** The words of a closed list, and others that are asked for beside them. */
    public static <E extends Enum<E>> List<String> of(Class<E> list, String... others) {
        return Stream.concat(Stream.of(list.getEnumConstants()).map(Enum::name), Stream.of(others))
                .toList();
    }

    /** Refuses any value that is none of them. */
    public static void requireAll(String pointer, Collection<String> values, Collection<String> words) {
        values.forEach(value -> require(pointer, value, words));
    }

    /** Refuses what is none of them, naming the one that was probably meant. */
    public static void require(String pointer, String value, Collection<String> words) {
        if (!words.contains(value)) {
            throw ApiProblem.malformed(
                    pointer, "It is one of: " + String.join(", ", words) + "." + Spelling.question(value, words));
        }
    }
}
