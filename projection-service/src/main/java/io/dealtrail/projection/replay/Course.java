package io.dealtrail.projection.replay;

import io.dealtrail.projection.facts.DealHistory;
import io.dealtrail.projection.timeline.Entry;
import io.dealtrail.projection.web.AsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Along which axis a replay goes, and from where to where, both included. */
sealed interface Course permits KnowledgeCourse, WorldCourse {

    /** The axis of knowledge, which the timeline has by default. */
    String KNOWN = "known";

    /** The axis of the world. */
    String VALID = "valid";

    List<String> AXES = List.of(KNOWN, VALID);

    /**
     * Reads the parameters {@code from} and {@code to}.
     *
     * @param axis one of {@link #AXES}
     * @param asOf the dates of the question: where {@code to} is left out, the one along which the replay goes is its end
     */
    static Course of(String axis, @Nullable String from, @Nullable String to, AsOf asOf) {
        return axis.equals(VALID) ? WorldCourse.of(from, to, asOf) : KnowledgeCourse.of(from, to, asOf);
    }

    /**
     * Where the replay stops: wherever something happened, and wherever a fact begins or ends.
     *
     * @param known the dates of the question, the second being when the last of what is known became known
     */
    Route route(AsOf known, List<Entry> timeline, DealHistory history);
}
