package io.dealtrail.verifier;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Level 1 of the ledger: each event continues the chain of its aggregate, and the positions have no gap. */
final class Chains {

    private final Map<AggregateRef, Link> last = new HashMap<>();
    private long position;

    /** What the next event of an aggregate continues. */
    private record Link(long sequence, String hash) {}

    /**
     * The next event in the order of positions.
     *
     * @throws BadHistoryException if it is not the next one of all and of its aggregate, or was changed
     */
    void add(EventEnvelope event) {
        if (event.position() != position + 1) {
            throw new BadHistoryException("position %d: there is no event; the next one is at %s"
                    .formatted(position + 1, Named.event(event)));
        }
        position++;
        Link before = last.put(event.aggregate(), new Link(event.sequence(), event.hash()));
        long expected = before == null ? 0 : before.sequence() + 1;
        if (event.sequence() != expected) {
            throw new BadHistoryException(
                    "%s: sequence %d of its aggregate should be here: an event is missing or in another place"
                            .formatted(Named.event(event), expected));
        }
        requireHash(event, before == null ? null : before.hash());
    }

    static void requireHash(EventEnvelope event, @Nullable String previous) {
        if (!event.expectedHash(previous).equals(event.hash())) {
            throw new BadHistoryException(Named.event(event)
                    + ": its content does not give its hash: it was changed, or is not of this aggregate");
        }
    }

    long position() {
        return position;
    }

    int aggregates() {
        return last.size();
    }
}
