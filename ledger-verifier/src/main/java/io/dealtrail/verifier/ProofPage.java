package io.dealtrail.verifier;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer of {@code GET /v1/partnerships/{id}/proof}, as far as it is needed.
 *
 * @param items none where no event is covered yet
 */
record ProofPage(
        String partnership, Signature checkpoint, @Nullable Consistency consistency, List<Item> items) {

    ProofPage {
        require("partnership", partnership);
        require("checkpoint", checkpoint);
        items = complete("items", items);
    }

    /** The signed checkpoint; what else the answer says of it is in the note. */
    record Signature(String note) {

        Signature {
            require("note", note);
        }
    }

    /** Between an older checkpoint and this one. */
    record Consistency(long since, List<String> path) {

        Consistency {
            path = complete("path", path);
        }
    }

    /** One event. */
    record Item(
            long position,
            long sequence,
            UUID eventId,
            String hash,
            @Nullable String previousHash,
            List<String> path) {

        Item {
            require("eventId", eventId);
            require("hash", hash);
            path = complete("path", path);
        }
    }

    private static void require(String name, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("there is no " + name);
        }
    }

    /** An empty list may be left out, but none of its values. */
    private static <T> List<T> complete(String name, @Nullable List<T> values) {
        if (values == null) {
            return List.of();
        }
        if (values.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("there is a null in " + name);
        }
        return List.copyOf(values);
    }
}
