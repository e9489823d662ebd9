package io.dealtrail.verifier;

import io.dealtrail.events.EventJson;
import io.dealtrail.events.ledger.Checkpoint;
import io.dealtrail.events.ledger.LedgerKeys;
import io.dealtrail.events.ledger.MalformedNoteException;
import io.dealtrail.events.ledger.TreeHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;

/**
 * Checkpoints that somebody has kept, their signatures checked.
 *
 * @param roots by size
 */
record Signed(SortedMap<Long, TreeHash> roots) {

    static final Signed NOTHING = new Signed(new TreeMap<>());

    /** Reads pages of {@code GET /v1/ledger/checkpoints}, or its lines of JSON, one after the other. */
    static Signed read(LedgerKeys keys, Path file) throws IOException {
        SortedMap<Long, TreeHash> roots = new TreeMap<>();
        try (MappingIterator<JsonNode> values =
                EventJson.mapper().readerFor(JsonNode.class).readValues(file.toFile())) {
            while (values.hasNext()) {
                JsonNode value = values.next();
                Iterator<JsonNode> items = (value.has("items") ? value.path("items") : List.of(value)).iterator();
                items.forEachRemaining(item -> add(keys, item.path("note").asString(""), roots));
            }
        }
        if (roots.isEmpty()) {
            throw new UsageException(file + " holds no checkpoint.");
        }
        return new Signed(roots);
    }

    private static void add(LedgerKeys keys, String note, SortedMap<Long, TreeHash> roots) {
        Checkpoint checkpoint = accepted(keys, note);
        TreeHash before = roots.putIfAbsent(checkpoint.size(), checkpoint.root());
        if (before != null && !before.equals(checkpoint.root())) {
            throw new BadHistoryException("two different checkpoints of " + checkpoint.size()
                    + " events were signed: there are two histories");
        }
    }

    static Checkpoint accepted(LedgerKeys keys, String note) {
        try {
            return keys.accept(note).checkpoint();
        } catch (MalformedNoteException bad) {
            throw new BadHistoryException("a checkpoint is not good: " + bad.getMessage());
        }
    }

    /** How many events the newest of them covers; 0 where there is none. */
    long size() {
        return roots.isEmpty() ? 0 : roots.lastKey();
    }

    /** How many events the newest one covers that is older than a size. */
    long sizeBefore(long size) {
        SortedMap<Long, TreeHash> older = roots.headMap(size);
        return older.isEmpty() ? 0 : older.lastKey();
    }
}
