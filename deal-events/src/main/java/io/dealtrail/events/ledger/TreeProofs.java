package io.dealtrail.events.ledger;

import java.util.List;

/** Checks inclusion and consistency proofs by the algorithms of RFC 9162 (2.1.3.2 and 2.1.4.2), from nothing but what is given. */
public final class TreeProofs {

    private TreeProofs() {}

    /** Whether a leaf, counted from 0, is in the tree of this size and root. */
    public static boolean includes(TreeHash root, long size, long index, TreeHash leaf, List<TreeHash> path) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        TreeHash hash = leaf;
        for (TreeHash next : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = TreeHash.node(next, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = TreeHash.node(hash, next);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the tree of {@code size} begins with all leaves of the older one, in their order. */
    public static boolean extend(long older, TreeHash olderRoot, long size, TreeHash root, List<TreeHash> proof) {
        if (older == size) {
            return proof.isEmpty() && olderRoot.equals(root);
        }
        if (older < 1 || older > size) {
            return false;
        }
        boolean complete = Long.bitCount(older) == 1;
        if (!complete && proof.isEmpty()) {
            return false;
        }
        TreeHash first = complete ? olderRoot : proof.getFirst();
        return climb(older, olderRoot, size, root, first, complete ? proof : proof.subList(1, proof.size()));
    }

    private static boolean climb(
            long older, TreeHash olderRoot, long size, TreeHash root, TreeHash first, List<TreeHash> rest) {
        long node = older - 1;
        long last = size - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        TreeHash before = first;
        TreeHash after = first;
        for (TreeHash next : rest) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                before = TreeHash.node(next, before);
                after = TreeHash.node(next, after);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                after = TreeHash.node(after, next);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && before.equals(olderRoot) && after.equals(root);
    }
}
