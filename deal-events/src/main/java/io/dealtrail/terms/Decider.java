package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who decided or did something: a registered party, a body that is named, or a mention. On the wire a text, which is a party's id where one is
 * registered under it, or {@code {"mention":"ICC arbitral tribunal"}}.
 */
public record Decider(@Nullable String text, @Nullable String mention) {

    public Decider {
        Given.refuse((text == null) == (mention == null), "it was someone by an id or name, or a mention");
        Given.text(text == null ? mention : text, "who");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Decider of(String text) {
        return new Decider(text, null);
    }

    @JsonCreator
    public static Decider mention(@JsonProperty("mention") String name) {
        return new Decider(null, name);
    }

    /** For people. */
    public String name() {
        return String.valueOf(text == null ? mention : text);
    }

    @JsonValue
    Object json() {
        return text != null ? text : Map.of("mention", String.valueOf(mention));
    }
}
