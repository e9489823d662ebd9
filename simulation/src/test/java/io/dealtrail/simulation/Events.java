package io.dealtrail.simulation;

import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventCatalog;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import io.dealtrail.events.PartyRenamed;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import java.util.UUID;

/** The events that clients have stored: of a few parties, always the same fact. */
final class Events {

    static final int AGGREGATES = 5;

    private static final PartyRenamed RENAMED =
            new PartyRenamed("party", 1, "Another name", PartialDate.parse("2020-01-01"), Evidence.NONE);
    private static final EventName NAME = EventCatalog.nameOf(RENAMED);
    private static final String PAYLOAD = EventJson.write(RENAMED);

    private Events() {}

    static AggregateRef aggregate(int number) {
        return new AggregateRef(AggregateType.PARTY, "party-" + number);
    }

    static String about(int number) {
        return "key-" + number;
    }

    static EventEnvelope draft(UUID id, AggregateRef aggregate, long sequence, CommandOrigin origin) {
        return new EventEnvelope(
                0,
                id,
                aggregate,
                sequence,
                NAME,
                PAYLOAD,
                null,
                origin.recordedAt(),
                origin.knownSince(),
                origin.provenance(),
                "");
    }
}
