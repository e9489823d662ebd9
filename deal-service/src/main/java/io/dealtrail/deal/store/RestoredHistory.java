package io.dealtrail.deal.store;

import io.dealtrail.deal.rules.Concerns;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The history of one aggregate while lost events are added to it, each of which must continue its chain. */
final class RestoredHistory {

    private Facts facts = Facts.none();
    private @Nullable String hash;

    private RestoredHistory() {}

    /** What is stored of it. */
    static RestoredHistory of(List<EventEnvelope> stored) {
        RestoredHistory history = new RestoredHistory();
        history.facts = Facts.of(stored.stream().map(RecordedEvent::of).toList());
        history.hash = stored.isEmpty() ? null : stored.getLast().hash();
        return history;
    }

    /**
     * Adds the next event.
     *
     * @return what it is about beyond its own aggregate
     * @throws NotRestorableException if it is not the next one of this history, or was changed
     */
    Set<String> add(EventEnvelope next) {
        if (next.sequence() != facts.version() || !next.expectedHash(hash).equals(next.hash())) {
            throw new NotRestorableException("event " + next.eventId() + " at position " + next.position()
                    + " does not continue the history of " + next.aggregate());
        }
        RecordedEvent event = RecordedEvent.of(next);
        facts = facts.with(event);
        hash = next.hash();
        return Concerns.of(event, facts);
    }
}
