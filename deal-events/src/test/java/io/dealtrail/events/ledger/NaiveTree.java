package io.dealtrail.events.ledger;

import java.util.ArrayList;
import java.util.List;

/** The tree as RFC 9162 defines it, word for word: all leaves at hand, nothing kept. */
final class NaiveTree {

    private NaiveTree() {}

    static TreeHash root(List<TreeHash> leaves) {
        if (leaves.isEmpty()) {
            return TreeHash.empty();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = split(leaves.size());
        return TreeHash.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    static List<TreeHash> inclusion(int leaf, List<TreeHash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = split(leaves.size());
        List<TreeHash> left = leaves.subList(0, k);
        List<TreeHash> right = leaves.subList(k, leaves.size());
        return leaf < k ? with(inclusion(leaf, left), root(right)) : with(inclusion(leaf - k, right), root(left));
    }

    static List<TreeHash> consistency(int older, List<TreeHash> leaves) {
        return subproof(older, leaves, true);
    }

    private static List<TreeHash> subproof(int older, List<TreeHash> leaves, boolean whole) {
        if (older == leaves.size()) {
            return whole ? List.of() : List.of(root(leaves));
        }
        int k = split(leaves.size());
        List<TreeHash> left = leaves.subList(0, k);
        List<TreeHash> right = leaves.subList(k, leaves.size());
        return older <= k
                ? with(subproof(older, left, whole), root(right))
                : with(subproof(older - k, right, false), root(left));
    }

    /** All complete subtrees, made of the leaves each time. */
    static Subtrees subtrees(List<TreeHash> leaves) {
        return (level, index) -> root(leaves.subList((int) (index << level), (int) ((index + 1) << level)));
    }

    private static List<TreeHash> with(List<TreeHash> path, TreeHash last) {
        List<TreeHash> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }

    private static int split(int count) {
        return Integer.highestOneBit(count - 1);
    }
}
