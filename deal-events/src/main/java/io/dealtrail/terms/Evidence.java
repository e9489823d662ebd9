package io.dealtrail.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command and its event rest on; unwrapped into their JSON.
 *
 * @param sources ids of recorded sources
 * @param confidence 0 to 1, absent means 1
 * @param note free text, never needed to understand the event
 * @param derived names of the fields that the author computed
 */
public record Evidence(
        List<String> sources,
        @Nullable Double confidence,
        @Nullable String note,
        List<String> derived) {

    public static final Evidence NONE = new Evidence(List.of(), null, null, List.of());

    public Evidence {
        sources = Given.list(sources);
        derived = Given.list(derived);
        sources.forEach(Ids::outer);
        Given.refuse(
                confidence != null && !(confidence >= 0 && confidence <= 1), "confidence is 0 to 1: " + confidence);
    }

    /** Evidence that consists of these sources only. */
    public static Evidence of(String... sources) {
        return new Evidence(List.of(sources), null, null, List.of());
    }
}
