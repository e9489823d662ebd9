package io.dealtrail.facts;

import io.dealtrail.terms.MalformedTermException;
import io.dealtrail.terms.PatentRef;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lists of patents by their numbers, among which other texts may be. */
final class PatentLists {

    private PatentLists() {}

    /** Whether a list has a document of this patent. */
    static boolean name(@Nullable JsonNode list, PatentRef patent) {
        return texts(list).stream().flatMap(text -> number(text).stream()).anyMatch(patent::samePatent);
    }

    /** The entries of a list; nothing where a correction left none there. */
    static List<String> texts(@Nullable JsonNode list) {
        return list == null
                ? List.of()
                : list.valueStream().map(each -> each.asString("")).toList();
    }

    /** The patent that a text is the number of. */
    static Optional<PatentRef> number(String text) {
        try {
            return Optional.of(PatentRef.parse(text));
        } catch (MalformedTermException _) {
            return Optional.empty(); // any other text
        }
    }
}
