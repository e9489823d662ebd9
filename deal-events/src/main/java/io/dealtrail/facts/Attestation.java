package io.dealtrail.facts;

import io.dealtrail.events.FactAttested;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Stance;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What one source says about one fact, as far as it is not retracted.
 *
 * @param ref the fact, or an object as a whole
 * @param event the event that recorded it
 */
public record Attestation(FactRef ref, String source, Stance stance, JsonNode claim, UUID event) {

    static Attestation of(RecordedEvent recorded, FactAttested said) {
        return new Attestation(said.factRef(), said.source(), said.stance(), said.claim(), recorded.eventId());
    }
}
