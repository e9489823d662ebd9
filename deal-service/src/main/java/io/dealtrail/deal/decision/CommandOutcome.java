package io.dealtrail.deal.decision;

import io.dealtrail.events.EventEnvelope;
import java.util.List;

/** What came of one command: filled by the store with the committed envelopes, read by the web edge for its answer. */
public final class CommandOutcome {

    /** The name under which it travels in the metadata of a command. */
    public static final String KEY = "outcome";

    private final boolean dryRun;
    private volatile List<EventEnvelope> events = List.of();

    public CommandOutcome(boolean dryRun) {
        this.dryRun = dryRun;
    }

    /** Whether everything is checked but nothing stored. */
    public boolean dryRun() {
        return dryRun;
    }

    /** Called by the store once the events are committed; in a dry run with the events that would be, at position 0. */
    public void appended(List<EventEnvelope> envelopes) {
        events = List.copyOf(envelopes);
    }

    /** Empty where the command changed nothing. */
    public List<EventEnvelope> events() {
        return events;
    }
}
