package io.dealtrail.verifier;

import io.dealtrail.events.CloudEventsJson;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.ledger.LedgerLeaf;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Events that somebody has kept elsewhere, by position: they tell which event is the first bad one, where checkpoints alone tell only between which
 * two of them it is.
 *
 * @param leaves of the events up to the newest checkpoint
 */
record KeptEvents(Map<Long, LedgerLeaf> leaves) {

    /** projection-service writes out what is not there; it is not hashed. */
    private static final String NO_DAY = "\"happenedon\":null,";

    /** Reads lines of CloudEvents JSON, and makes sure that they are what was signed. */
    static KeptEvents read(Path file, Signed signed) throws IOException {
        Map<Long, LedgerLeaf> leaves = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    EventEnvelope event = event(line, file);
                    leaves.put(event.position(), LedgerLeaf.of(event));
                }
            }
        }
        requireSigned(leaves, signed, file);
        return new KeptEvents(leaves);
    }

    static EventEnvelope event(String line, Path file) {
        try {
            return CloudEventsJson.read(line.replace(NO_DAY, ""));
        } catch (RuntimeException bad) {
            throw new UsageException(file + " holds a line that is no event: " + bad.getMessage());
        }
    }

    private static void requireSigned(Map<Long, LedgerLeaf> leaves, Signed signed, Path file) {
        RootsOfTree tree = new RootsOfTree(signed);
        for (long position = 1; position <= signed.size(); position++) {
            LedgerLeaf leaf = leaves.get(position);
            if (leaf == null) {
                throw new UsageException(file + " lacks the event at position " + position + ".");
            }
            if (tree.add(leaf).isPresent()) {
                throw new UsageException(
                        file + " is itself not what was signed: the events up to position " + position + " differ.");
            }
        }
    }

    /** Whether another event is known to have been at this place. */
    boolean contradict(LedgerLeaf leaf) {
        LedgerLeaf kept = leaves.get(leaf.position());
        return kept != null && !kept.equals(leaf);
    }

    @Nullable
    LedgerLeaf at(long position) {
        return leaves.get(position);
    }
}
