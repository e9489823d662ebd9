package io.dealtrail.events.ledger;

import java.util.ArrayList;
import java.util.List;

/** Makes roots and proofs of a tree whose complete subtrees are at hand, as RFC 9162 (2.1) defines them. */
public record TreePaths(Subtrees subtrees) {

    /** The root over the first leaves. */
    public TreeHash root(long size) {
        return size == 0 ? TreeHash.empty() : range(0, size);
    }

    /** The inclusion path (2.1.3.1) of a leaf, counted from 0, in the tree over the first {@code size} leaves. */
    public List<TreeHash> inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("leaf " + leaf + " is not in a tree of " + size);
        }
        List<TreeHash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (leaf < middle) {
                path.addFirst(range(middle, to));
                to = middle;
            } else {
                path.addFirst(range(from, middle));
                from = middle;
            }
        }
        return path;
    }

    /** The consistency proof (2.1.4.1) between the trees over the first {@code older} and the first {@code size} leaves. */
    public List<TreeHash> consistency(long older, long size) {
        if (older < 1 || older > size) {
            throw new IllegalArgumentException("a tree of " + size + " does not extend one of " + older);
        }
        List<TreeHash> proof = new ArrayList<>();
        long from = 0;
        long to = size;
        while (older < to) {
            long middle = from + split(to - from);
            if (older <= middle) {
                proof.addFirst(range(middle, to));
                to = middle;
            } else {
                proof.addFirst(range(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            proof.addFirst(range(from, to));
        }
        return proof;
    }

    private TreeHash range(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return subtrees.root(level, from >> level);
        }
        long middle = from + split(count);
        return TreeHash.node(range(from, middle), range(middle, to));
    }

    /** The largest power of two that is smaller. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
