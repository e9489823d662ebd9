package io.dealtrail.deal.web;

import io.dealtrail.deal.store.EventLog;
import io.dealtrail.deal.store.Receipt;
import io.dealtrail.events.EventEnvelope;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells again from a receipt what came of a command: its events lie side by side in the log. */
@Component
final class Receipts {

    private final EventLog log;
    private final LastPositions lastPositions;

    Receipts(EventLog log, LastPositions lastPositions) {
        this.log = log;
        this.lastPositions = lastPositions;
    }

    Decided replay(Receipt receipt) {
        List<EventEnvelope> events =
                receipt.eventCount() == 0 ? List.of() : log.read(receipt.firstPosition(), receipt.eventCount());
        long position = events.isEmpty()
                ? lastPositions.of(receipt.aggregate(), receipt.version())
                : events.getLast().position();
        return new Decided(receipt.commandId(), receipt.aggregate(), receipt.version(), position, events, false, true);
    }
}
