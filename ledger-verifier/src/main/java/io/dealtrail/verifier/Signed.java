package io.dealtrail.verifier;

import io.dealtrail.events.EventJson;
import io.dealtrail.events.ledger.Checkpoint;
import io.dealtrail.events.ledger.LedgerKeys;
import io.dealtrail.events.ledger.MalformedNoteException;
import io.dealtrail.events.ledger.SignedNote;
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
                GivenFiles.requireAnswer(value, file);
                Iterator<JsonNode> items = (value.has("items") ? value.path("items") : List.of(value)).iterator();
                items.forEachRemaining(item -> add(accepted(keys, note(item, file), file.toString()), roots));
            }
        }
        if (roots.isEmpty()) {
            throw new UsageException(file + " holds no checkpoint.");
        }
        return new Signed(roots);
    }

    private static String note(JsonNode item, Path file) {
        JsonNode note = item.path("note");
        if (!note.isString()) {
            throw new UsageException(file + " holds an item without the note of a checkpoint.");
        }
        return note.asString();
    }

    private static void add(Checkpoint checkpoint, SortedMap<Long, TreeHash> roots) {
        TreeHash before = roots.putIfAbsent(checkpoint.size(), checkpoint.root());
        if (before != null && !before.equals(checkpoint.root())) {
            throw new BadHistoryException("two different checkpoints of " + checkpoint.size()
                    + " events were signed: there are two histories");
        }
    }

    /**
     * The checkpoint of a note.
     *
     * @param given names what holds it
     * @throws UsageException if it is no note
     * @throws BadHistoryException if it is one, and not signed for this ledger
     */
    static Checkpoint accepted(LedgerKeys keys, String note, String given) {
        requireNote(note, given);
        try {
            return keys.accept(note).checkpoint();
        } catch (MalformedNoteException bad) {
            throw new BadHistoryException("a checkpoint is not good: " + bad.getMessage());
        }
    }

    private static void requireNote(String note, String given) {
        try {
            SignedNote.parse(note);
        } catch (MalformedNoteException bad) {
            throw new UsageException(given + " holds what is no checkpoint: " + bad.getMessage());
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
