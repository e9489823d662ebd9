package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import tools.jackson.databind.JsonNode;

/** A date in the world: stated ({@link PartialDate}), relative to something that happens, or the later of several. */
public sealed interface WorldDate permits PartialDate, RelativeDate, LaterOf {

    /** Reads the wire form: a string is a partial date, an object one of the other two. */
    @JsonCreator
    static WorldDate of(JsonNode json) {
        if (json.isString()) {
            return PartialDate.parse(json.stringValue());
        }
        throw new MalformedTermException("MALFORMED", "not a date: " + json);
    }
}
