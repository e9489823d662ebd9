package io.dealtrail.projection.ledger;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What proves one event.
 *
 * @param position global; its leaf is the one before it, counted from 0
 * @param sequence within the partnership
 * @param hash of the chain, up to and with this event
 * @param previousHash which that continues; none for sequence 0
 * @param path from its leaf to the root of the checkpoint, in base64
 */
record ProofItem(
        long position,
        long sequence,
        UUID eventId,
        String hash,
        @Nullable String previousHash,
        List<String> path) {}
