package io.dealtrail.projection.log;

import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventEnvelope;
import java.util.Set;

/**
 * One row of the event log.
 *
 * @param parties whom it concerns: the parties that it names, and those of its partnership so far
 */
public record LoggedEvent(EventEnvelope envelope, Set<String> parties) {

    public LoggedEvent {
        parties = Set.copyOf(parties);
    }

    /** Whether a reader with this filter is to see it; the same rule as {@link EventFilter}'s SQL. */
    public boolean matches(EventFilter filter) {
        return matchesSubject(filter)
                && (filter.kinds().isEmpty()
                        || filter.kinds().contains(envelope.name().name()));
    }

    private boolean matchesSubject(EventFilter filter) {
        boolean partnership = envelope.aggregate().type() == AggregateType.PARTNERSHIP
                && filter.partnerships().contains(envelope.aggregate().id());
        return (filter.partnerships().isEmpty() || partnership)
                && (filter.parties().isEmpty() || filter.parties().stream().anyMatch(parties::contains));
    }
}
