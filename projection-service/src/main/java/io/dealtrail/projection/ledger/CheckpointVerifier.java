package io.dealtrail.projection.ledger;

import io.dealtrail.events.ledger.LedgerKeys;
import io.dealtrail.events.ledger.LedgerLeaf;
import io.dealtrail.events.ledger.MalformedNoteException;
import io.dealtrail.events.ledger.SignedNote;
import io.dealtrail.events.ledger.TreePaths;
import io.dealtrail.projection.generations.Generations;
import io.dealtrail.projection.generations.InGeneration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Verifies what has arrived, in order: its signature, and that its root is that of the tree over the log of the live tables. */
@Component
class CheckpointVerifier {

    /** Leaves in one transaction. */
    private static final int STRIDE = 4_096;

    private final Generations generations;
    private final TransactionTemplate transaction;
    private final ProgressTable progress;
    private final CheckpointTable checkpoints;
    private final TileTable tiles;
    private final LoggedLeaves leaves;

    CheckpointVerifier(
            Generations generations,
            TransactionTemplate transaction,
            ProgressTable progress,
            CheckpointTable checkpoints,
            TileTable tiles,
            LoggedLeaves leaves) {
        this.generations = generations;
        this.transaction = transaction;
        this.progress = progress;
        this.checkpoints = checkpoints;
        this.tiles = tiles;
        this.leaves = leaves;
    }

    /** One step; whether there is another one to take at once. */
    boolean step(LedgerKeys keys) {
        return Boolean.TRUE.equals(InGeneration.call(generations.live(), () -> transaction.execute(_ -> locked(keys))));
    }

    private boolean locked(LedgerKeys keys) {
        Optional<LedgerProgress> at = progress.lock();
        Optional<ProgressTable.Arrived> next = progress.oldest();
        return at.isPresent() && next.isPresent() && verify(keys, next.get(), at.get());
    }

    private boolean verify(LedgerKeys keys, ProgressTable.Arrived arrived, LedgerProgress at) {
        try {
            return verify(keys.accept(arrived.note()), arrived, at);
        } catch (MalformedNoteException bad) {
            progress.failed("a checkpoint that arrived is none: " + bad.getMessage());
            return false;
        }
    }

    private boolean verify(SignedNote note, ProgressTable.Arrived arrived, LedgerProgress at) {
        long size = note.checkpoint().size();
        TiledTree tree = new TiledTree(tiles, at.grown());
        if (size > at.grown()) {
            List<LedgerLeaf> next = leaves.after(at.grown(), Math.min(size, at.grown() + STRIDE));
            next.forEach(leaf -> tree.add(leaf.treeHash()));
            tree.store();
            progress.grown(tree.size());
            if (tree.size() < size) {
                return !next.isEmpty();
            }
        }
        if (!new TreePaths(tree).root(size).equals(note.checkpoint().root())) {
            progress.failed("the events up to position " + size
                    + " in the log of this service are not those of the checkpoint");
            return false;
        }
        if (size > at.verified()) {
            checkpoints.add(note);
            progress.verified(size);
        }
        progress.settled(arrived);
        return true;
    }
}
