package io.dealtrail.verifier;

import io.dealtrail.events.ledger.Frontier;
import io.dealtrail.events.ledger.LedgerLeaf;
import io.dealtrail.events.ledger.TreeHash;
import java.util.List;
import java.util.OptionalLong;

/** Grows a tree leaf by leaf and compares it with each signed root that it comes past. */
final class RootsOfTree {

    private final Signed signed;
    private Frontier tree = Frontier.EMPTY;
    private int compared;

    RootsOfTree(Signed signed) {
        this.signed = signed;
    }

    /** Adds the next leaf; the size of the checkpoint that it contradicts, where it does. */
    OptionalLong add(LedgerLeaf leaf) {
        tree = tree.plus(List.of(leaf.treeHash()));
        TreeHash root = signed.roots().get(tree.size());
        if (root == null) {
            return OptionalLong.empty();
        }
        compared++;
        return root.equals(tree.root()) ? OptionalLong.empty() : OptionalLong.of(tree.size());
    }

    long size() {
        return tree.size();
    }

    /** How many checkpoints it has agreed with. */
    int compared() {
        return compared;
    }
}
