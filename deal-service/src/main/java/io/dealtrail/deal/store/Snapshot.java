package io.dealtrail.deal.store;

import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * A run of an aggregate's events packed into one value, under stored names. It is what the aggregate's state is made of, so a load from it
 * equals a load from the events, and it verifies itself by their hash chain.
 */
record Snapshot(List<EventEnvelope> events) {

    /** Raised when {@link EventEnvelope} changes; what has another form is not read. */
    static final int FORM = 1;

    private static final ObjectWriter WRITER = EventJson.mapper().writerFor(Snapshot.class);
    private static final ObjectReader READER = EventJson.mapper().readerFor(Snapshot.class);

    byte[] content() {
        return WRITER.writeValueAsBytes(this);
    }

    /**
     * Reads what {@link #content()} gave.
     *
     * @param before the last event before this run, if there is one
     * @throws UnreadableSnapshotException if it is not exactly the run that follows
     */
    static Snapshot read(int form, byte[] content, @Nullable EventEnvelope before) {
        if (form != FORM) {
            throw new UnreadableSnapshotException("form " + form, null);
        }
        try {
            Snapshot snapshot = READER.readValue(content);
            snapshot.verify(before);
            return snapshot;
        } catch (JacksonException | IllegalArgumentException | NullPointerException damaged) {
            throw new UnreadableSnapshotException("damaged content", damaged);
        }
    }

    private void verify(@Nullable EventEnvelope before) {
        EventEnvelope previous = before;
        for (EventEnvelope event : events) {
            long expected = previous == null ? 0 : previous.sequence() + 1;
            String hash = event.expectedHash(previous == null ? null : previous.hash());
            if (event.sequence() != expected || !event.hash().equals(hash)) {
                throw new UnreadableSnapshotException("event " + expected + " does not verify", null);
            }
            previous = event;
        }
    }
}
