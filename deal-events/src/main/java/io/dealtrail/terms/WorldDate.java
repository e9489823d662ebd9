package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date in the world: stated ({@link PartialDate}), relative to something that happens ({@link RelativeDate}), or the later of several
 * ({@link LaterOf}). On the wire the first is a string, the others are objects.
 */
public sealed interface WorldDate permits PartialDate, RelativeDate, LaterOf {

    /** Reads a stated date. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WorldDate parse(String text) {
        return PartialDate.parse(text);
    }

    /** Reads the other two. */
    @JsonCreator
    static WorldDate read(
            @JsonProperty("relativeTo") @Nullable FactRef relativeTo,
            @JsonProperty("plus") java.time.@Nullable Period plus,
            @JsonProperty("laterOf") @Nullable List<WorldDate> laterOf) {
        if (relativeTo != null && laterOf == null) {
            return new RelativeDate(relativeTo, plus);
        }
        if (laterOf != null && relativeTo == null && plus == null) {
            return new LaterOf(laterOf);
        }
        throw new MalformedTermException("MALFORMED", "a date is a text, relative to a fact, or the later of several");
    }
}
