package io.dealtrail.verifier;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One answer of {@code GET /v1/partnerships/{id}/proof}, as far as it is needed. */
record ProofPage(
        String partnership, Signature checkpoint, @Nullable Consistency consistency, List<Item> items) {

    /** The signed checkpoint; what else the answer says of it is in the note. */
    record Signature(String note) {}

    /** Between an older checkpoint and this one. */
    record Consistency(long since, List<String> path) {}

    /** One event. */
    record Item(
            long position,
            long sequence,
            UUID eventId,
            String hash,
            @Nullable String previousHash,
            List<String> path) {}
}
