package io.dealtrail.deal.web;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.store.EventLog;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Tells a writer whose version was old what has happened since, so that it need not read again before it decides anew. */
@Component
final class MissedEvents {

    private static final int MAX_TOLD = 100;

    private final EventLog log;

    MissedEvents(EventLog log) {
        this.log = log;
    }

    /** The same failure; where it is a conflict of versions, with the events that the writer had not seen. */
    RuntimeException explain(RuntimeException failure, Submission submission) {
        OptionalLong expected = submission.terms().expectedVersion();
        if (failure instanceof Refusal refusal
                && refusal.code() == RefusalCode.VERSION_CONFLICT
                && expected.isPresent()) {
            List<CommandAnswer.Event> missed =
                    log.read(submission.command().target(), expected.getAsLong(), MAX_TOLD).stream()
                            .map(CommandAnswer.Event::stored)
                            .toList();
            return refusal.with("missedEvents", missed);
        }
        return failure;
    }
}
