package io.dealtrail.deal.web;

import io.dealtrail.deal.store.EventLog;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import java.util.List;
import org.springframework.stereotype.Component;

/** Knows where in the log an aggregate of a version ends, for answers of commands that appended nothing themselves. */
@Component
final class LastPositions {

    private final EventLog log;

    LastPositions(EventLog log) {
        this.log = log;
    }

    /** The position of the aggregate's last event at that version, 0 where it has none. */
    long of(AggregateRef aggregate, long version) {
        if (version == 0) {
            return 0;
        }
        List<EventEnvelope> last = log.read(aggregate, version - 1, 1);
        return last.isEmpty() ? 0 : last.getFirst().position();
    }
}
