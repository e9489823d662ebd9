package io.dealtrail.events.ledger;

/** The complete subtrees of a tree, wherever they are kept. */
@FunctionalInterface
public interface Subtrees {

    /**
     * The root of the complete subtree over the leaves from {@code index * 2^level} on, {@code 2^level} of them.
     *
     * @param level 0 for a leaf
     */
    TreeHash root(int level, long index);
}
