package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Given;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** It never was: all that these events said, or what they said of one fact, is withdrawn. */
@StoredName("fact-retracted")
public record FactRetracted(
        List<UUID> eventIds,
        @Nullable FactRef factRef,
        String reason,
        @JsonUnwrapped Evidence evidence) implements KnowledgeEvent {
    public FactRetracted {
        eventIds = Given.list(eventIds);
    }
}
