package io.dealtrail.projection.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventEnvelope;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * Adds to events that are read in the global order the parties of their partnerships so far. A pool has hundreds: events between which nobody came
 * share one set. For one thread.
 */
public final class PartiesSoFar {

    private static final int MAX_PARTNERSHIPS = 1_000;

    /** The events by which parties come, all whom they name. */
    private static final Set<String> COMING = Set.of("partnership-opened", "partnership-party-added");

    private final EventLog log;
    private final Cache<String, PSet<String>> known =
            Caffeine.newBuilder().maximumSize(MAX_PARTNERSHIPS).build();

    public PartiesSoFar(EventLog log) {
        this.log = log;
    }

    /** The same events, which continue those that were given before. */
    public List<LoggedEvent> complete(Collection<LoggedEvent> events) {
        return events.stream().map(this::complete).toList();
    }

    /** What was read was not all: events were applied later than others behind them. */
    public void forget() {
        known.invalidateAll();
    }

    private LoggedEvent complete(LoggedEvent event) {
        EventEnvelope envelope = event.envelope();
        if (envelope.aggregate().type() != AggregateType.PARTNERSHIP) {
            return event;
        }
        String id = envelope.aggregate().id();
        PSet<String> parties =
                Objects.requireNonNull(known.get(id, _ -> HashTreePSet.from(log.partiesUpTo(id, envelope.sequence()))));
        if (COMING.contains(envelope.name().name())) {
            parties = parties.plusAll(event.named());
            known.put(id, parties);
        }
        return new LoggedEvent(envelope, event.named(), parties);
    }
}
