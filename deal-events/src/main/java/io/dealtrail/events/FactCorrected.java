package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** We were wrong: the fact was never this but that, over its whole interval. */
@StoredName("fact-corrected")
public record FactCorrected(
        FactRef factRef,
        JsonNode from,
        JsonNode to,
        String reason,
        @Nullable UUID causeEventId,
        @JsonUnwrapped Evidence evidence)
        implements KnowledgeEvent {}
