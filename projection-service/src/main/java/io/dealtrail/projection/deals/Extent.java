package io.dealtrail.projection.deals;

import io.dealtrail.events.EventJson;
import io.dealtrail.facts.Answer;
import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.terms.FieldOfUse;
import io.dealtrail.terms.MalformedTermException;
import io.dealtrail.terms.Overlap;
import io.dealtrail.terms.Territory;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Whether what is granted covers a place or a use that is asked for: wholly, in part, which is unknown, or not at all. */
final class Extent {

    private Extent() {}

    /** The territory of a code of ISO 3166-1 or -2, or {@code WORLDWIDE}. */
    static Territory territory(String code) {
        return parsed(
                "?territory",
                code,
                text -> "WORLDWIDE".equals(text) ? Territory.word(text) : Territory.of(List.of(text), List.of()));
    }

    /** The field of use of a code such as {@code PHONES.SMARTPHONES}. */
    static FieldOfUse field(String code) {
        return parsed("?field", code, text -> FieldOfUse.of(List.of(text), List.of(), null));
    }

    private static <T> T parsed(String pointer, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (MalformedTermException e) {
            throw ApiProblem.malformed(pointer, String.valueOf(e.getMessage()));
        }
    }

    /** Whether the territory of a grant covers all of one that is asked for. */
    static Answer covers(@Nullable JsonNode granted, Territory asked) {
        Territory territory = read(granted, Territory.class);
        boolean whole = territory != null
                && (territory.include().isEmpty()
                        || (!asked.include().isEmpty()
                                && asked.without(territory.include()).isEmpty()))
                && !cutsInto(territory.exclude(), asked.include(), "-");
        return answer(Overlap.of(asked, territory), whole);
    }

    /** Whether the field of use of a grant covers all of one that is asked for. */
    static Answer covers(@Nullable JsonNode granted, FieldOfUse asked) {
        FieldOfUse field = read(granted, FieldOfUse.class);
        boolean whole = field != null
                && (field.include().isEmpty() || asked.without(field.include()).isEmpty())
                && !cutsInto(field.exclude(), asked.include(), ".");
        return answer(Overlap.of(asked, field), whole);
    }

    private static boolean cutsInto(List<String> excluded, List<String> asked, String separator) {
        return asked.isEmpty()
                ? !excluded.isEmpty()
                : excluded.stream()
                        .anyMatch(code -> asked.stream().anyMatch(each -> code.startsWith(each + separator)));
    }

    private static Answer answer(Overlap overlap, boolean whole) {
        return switch (overlap) {
            case NONE -> Answer.NO;
            case UNKNOWN -> Answer.UNKNOWN;
            case CERTAIN -> whole ? Answer.YES : Answer.UNKNOWN;
        };
    }

    /** Nothing where nothing is stated, or a correction put something else there. */
    private static <T> @Nullable T read(@Nullable JsonNode value, Class<T> type) {
        try {
            return value == null ? null : EventJson.mapper().treeToValue(value, type);
        } catch (JacksonException notATerm) {
            return null;
        }
    }
}
