package io.dealtrail.projection.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What proves the events of a partnership: a page of them, all pages of the same checkpoint.
 *
 * @param partnership its id
 * @param checkpoint in which they are
 * @param consistency with an older one, where asked for
 * @param items the events that it covers, in sequence
 */
record Proof(
        String partnership,
        KeptCheckpoint checkpoint,
        @Nullable Consistency consistency,
        List<ProofItem> items,
        @Nullable String next,
        @Nullable String prev,
        String self) {}
