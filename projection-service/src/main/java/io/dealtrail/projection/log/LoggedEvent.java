package io.dealtrail.projection.log;

import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventEnvelope;
import java.util.Set;

/**
 * One row of the event log.
 *
 * @param named the parties that it names
 * @param parties those of its partnership so far, whom it concerns too; never changed, and shared with other events
 */
public record LoggedEvent(EventEnvelope envelope, Set<String> named, Set<String> parties) {

    public LoggedEvent {
        named = Set.copyOf(named);
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
                && (filter.parties().isEmpty() || filter.parties().stream().anyMatch(this::concerns));
    }

    private boolean concerns(String party) {
        return named.contains(party) || parties.contains(party);
    }
}
