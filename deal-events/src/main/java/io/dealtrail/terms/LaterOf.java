package io.dealtrail.terms;

import java.util.List;

/** The latest of several dates, at least two. */
public record LaterOf(List<WorldDate> laterOf) implements WorldDate {

    public LaterOf {
        laterOf = Given.list(laterOf);
        if (laterOf.size() < 2) {
            throw new MalformedTermException("MALFORMED", "the later of at least two dates");
        }
    }
}
