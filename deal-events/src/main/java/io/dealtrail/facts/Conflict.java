package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sources that contradict one fact, until someone chooses between them. A contradiction that comes after a choice opens a new conflict.
 *
 * @param claims what contradicts the fact, oldest first
 * @param chosenSource whom to believe, {@code null} while the conflict is open
 * @param resolution the event that chose, {@code null} while the conflict is open
 */
public record Conflict(
        FactRef ref,
        List<Attestation> claims,
        @Nullable String chosenSource,
        @Nullable UUID resolution) {

    public Conflict {
        claims = List.copyOf(claims);
    }

    public boolean isOpen() {
        return resolution == null;
    }
}
