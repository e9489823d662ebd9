package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * What a rumour is about: addresses of facts or objects, known or not, ids of parties, or words. On the wire a text where it is one thing, else a
 * list.
 */
public record RumourTopics(List<String> texts) {

    public RumourTopics {
        texts = Given.list(texts);
        texts.forEach(text -> Given.text(text, "about"));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RumourTopics of(String text) {
        return new RumourTopics(List.of(text));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RumourTopics of(List<String> texts) {
        return new RumourTopics(texts);
    }

    @JsonValue
    Object json() {
        return texts.size() == 1 ? texts.getFirst() : texts;
    }
}
