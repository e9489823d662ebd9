package io.dealtrail.projection.replay;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.projection.facts.DealHistory;
import io.dealtrail.projection.facts.DealsReader;
import io.dealtrail.projection.facts.FactReader;
import io.dealtrail.projection.timeline.Entry;
import io.dealtrail.projection.timeline.TimelineReader;
import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.OneSnapshot;
import io.dealtrail.projection.web.ProblemCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads all that a replay needs, in one snapshot: what is recorded afterwards changes nothing in it. */
@Component
class ReplayReader {

    private final TimelineReader timelines;
    private final DealsReader deals;
    private final FactReader facts;

    ReplayReader(TimelineReader timelines, DealsReader deals, FactReader facts) {
        this.timelines = timelines;
        this.deals = deals;
        this.facts = facts;
    }

    /**
     * Reads one replay.
     *
     * @param asOf the dates of the question
     * @param upTo only what was known of the partnership then, where the replay began before; {@code null} where it begins
     */
    @OneSnapshot
    Replay read(String partnership, AsOf asOf, @Nullable Instant upTo, Course course) {
        AggregateRef aggregate = new AggregateRef(AggregateType.PARTNERSHIP, partnership);
        AsOf believed = upTo == null ? asOf : new AsOf(asOf.validAt(), upTo, false);
        long version = facts.version(aggregate, believed);
        if (version == 0) {
            throw new ApiProblem(
                    ProblemCode.UNKNOWN_PARTNERSHIP, "Nothing was known of partnership '" + partnership + "' then.");
        }
        List<Entry> timeline = timelines.whole(aggregate, believed, asOf);
        DealHistory history = deals.history(partnership, believed);
        Instant last = timeline.getLast().item().knownSince();
        Instant asked = last.isAfter(asOf.knownAt()) ? last : asOf.knownAt();
        Route route = course.route(new AsOf(asOf.validAt(), last, false), timeline, history);
        Steps steps = new Steps(route, point -> history.picture(point.validAt(), point.knownAt()));
        return new Replay(new AsOf(asOf.validAt(), asked, false), last, version, route.end(), steps);
    }
}
