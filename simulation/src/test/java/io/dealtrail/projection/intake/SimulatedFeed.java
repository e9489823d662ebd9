package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.CloudEventsJson;
import io.dealtrail.simulation.Chaos;
import io.dealtrail.simulation.StoreTables;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DataAccessException;

/**
 * The feed of deal-service, which reads the event store.
 *
 * @param reachable whether any deal-service runs
 */
record SimulatedFeed(StoreTables store, Chaos chaos, BooleanSupplier reachable) implements Feed {

    @Override
    public List<String> aggregate(AggregateRef aggregate, long fromSequence) {
        requireThere();
        try {
            return store.read(aggregate, fromSequence, PAGE).stream()
                    .map(CloudEventsJson::write)
                    .toList();
        } catch (DataAccessException away) {
            throw new FeedUnavailableException("the feed fails", away);
        }
    }

    @Override
    public List<String> log(long fromPosition, int limit) {
        requireThere();
        try {
            return store.read(fromPosition, limit).stream()
                    .map(CloudEventsJson::write)
                    .toList();
        } catch (DataAccessException away) {
            throw new FeedUnavailableException("the feed fails", away);
        }
    }

    private void requireThere() {
        if (!reachable.getAsBoolean() || chaos.isFeedAway()) {
            throw new FeedUnavailableException("no answer", new IllegalStateException("nobody is there"));
        }
    }
}
