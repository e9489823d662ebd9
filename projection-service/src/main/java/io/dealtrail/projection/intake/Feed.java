package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import java.util.List;

/**
 * The raw log of deal-service: the store is the truth, whatever the topic holds. Events come as CloudEvents JSON, one a line; every method throws
 * {@link FeedUnavailableException} where it does not answer.
 */
interface Feed {

    /** How many events of an aggregate are read at once: what is applied in one transaction, for which others in a batch with it may wait. */
    int PAGE = 500;

    /** The events of one aggregate from a sequence on, at most {@link #PAGE}; none where deal-service does not know it. */
    List<String> aggregate(AggregateRef aggregate, long fromSequence);

    /** Events from a global position on; deal-service gives 5 000 at most. */
    List<String> log(long fromPosition, int limit);
}
