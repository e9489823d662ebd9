package io.dealtrail.terms;

import java.util.List;

/** The latest of several dates, at least two; they are not in turn the later of others. */
public record LaterOf(List<WorldDate> laterOf) implements WorldDate {

    public LaterOf {
        laterOf = Given.list(laterOf);
        Given.refuse(laterOf.size() < 2, "the later of at least two dates");
        Given.refuse(laterOf.stream().anyMatch(LaterOf.class::isInstance), "the later of the later of dates");
    }
}
