package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What a dispute is about: rights as in a licence, or whatever the source calls it. On the wire a subject or a text.
 *
 * @param text {@code null} where it is rights
 * @param rights {@code null} where it is a text
 */
public record DisputeSubject(
        @Nullable String text, @Nullable Subject rights) {

    public DisputeSubject {
        Given.refuse((text == null) == (rights == null), "a dispute is about rights or about what a text says");
        if (rights == null) {
            Given.text(text, "subject");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DisputeSubject of(String text) {
        return new DisputeSubject(text, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DisputeSubject of(Subject rights) {
        return new DisputeSubject(null, rights);
    }

    @JsonValue
    @Nullable
    Object json() {
        return text != null ? text : rights;
    }
}
