package io.dealtrail.events.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * All that must be kept of a tree so that it can grow: the roots of its largest complete subtrees, from left to right, one for each bit of its size
 * that is set. Immutable.
 */
public record Frontier(long size, List<TreeHash> peaks) {

    /** The tree without leaves. */
    public static final Frontier EMPTY = new Frontier(0, List.of());

    public Frontier {
        peaks = List.copyOf(peaks);
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException(peaks.size() + " subtrees are not a tree of " + size);
        }
    }

    /** The tree with these leaves added. */
    public Frontier plus(List<TreeHash> leaves) {
        List<TreeHash> grown = new ArrayList<>(peaks);
        long count = size;
        for (TreeHash leaf : leaves) {
            TreeHash right = leaf;
            for (long carry = count; (carry & 1) == 1; carry >>= 1) {
                right = TreeHash.node(grown.removeLast(), right);
            }
            grown.add(right);
            count++;
        }
        return new Frontier(count, grown);
    }

    public TreeHash root() {
        if (peaks.isEmpty()) {
            return TreeHash.empty();
        }
        TreeHash root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = TreeHash.node(peaks.get(i), root);
        }
        return root;
    }
}
