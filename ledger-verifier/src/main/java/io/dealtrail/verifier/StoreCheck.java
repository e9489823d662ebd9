package io.dealtrail.verifier;

import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.ledger.LedgerLeaf;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Checks a whole event table: its chains, and that the tree over it goes through every signed root. */
final class StoreCheck {

    private final Signed signed;
    private final @Nullable KeptEvents kept;
    private final Chains chains = new Chains();
    private final RootsOfTree tree;

    /** @param kept events that were kept elsewhere, where there are any */
    StoreCheck(Signed signed, @Nullable KeptEvents kept) {
        this.signed = signed;
        this.kept = kept;
        this.tree = new RootsOfTree(signed);
    }

    /**
     * Reads it from its first event to its last.
     *
     * @return what was checked
     * @throws BadHistoryException at the first bad event
     */
    String check(StoredEvents stored) throws SQLException {
        stored.each(this::add);
        if (tree.size() < signed.size()) {
            LedgerLeaf missing = kept == null ? null : kept.at(tree.size() + 1);
            throw new BadHistoryException("%s: the table ends before it, and %d events were signed"
                    .formatted(
                            missing == null ? "position " + (tree.size() + 1) : Named.event(missing), signed.size()));
        }
        return "%d events of %d aggregates, their chains, and %d checkpoints up to position %d"
                .formatted(chains.position(), chains.aggregates(), tree.compared(), signed.size());
    }

    private void add(EventEnvelope event) {
        LedgerLeaf leaf = LedgerLeaf.of(event);
        chains.add(event);
        if (kept != null && kept.contradict(leaf)) {
            throw new BadHistoryException(Named.event(leaf) + ": another event was signed at this position");
        }
        tree.add(leaf).ifPresent(size -> {
            throw new BadHistoryException(
                    "one of positions %d to %d: other events than these were signed; with --events kept elsewhere it can be named"
                            .formatted(signed.sizeBefore(size) + 1, size));
        });
    }
}
