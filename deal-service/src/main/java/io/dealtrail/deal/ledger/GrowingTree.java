package io.dealtrail.deal.ledger;

import io.dealtrail.deal.store.ChainedEvent;
import io.dealtrail.deal.store.ChainedEvents;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.ledger.Frontier;
import io.dealtrail.events.ledger.LedgerLeaf;
import io.dealtrail.events.ledger.TreeHash;
import java.util.ArrayList;
import java.util.List;

/** Grows trees by the events of the store, each of which must continue the chain of its aggregate. */
final class GrowingTree {

    private final ChainedEvents events;
    private final int batchSize;
    private final Runnable between;

    /** @param between called before each batch; may throw */
    GrowingTree(ChainedEvents events, int batchSize, Runnable between) {
        this.events = events;
        this.batchSize = batchSize;
        this.between = between;
    }

    /**
     * The tree with all events up to a position.
     *
     * @throws LedgerRefusal if one is missing or was changed
     */
    Frontier grow(Frontier from, long upTo) {
        Frontier tree = from;
        while (tree.size() < upTo) {
            between.run();
            int wanted = (int) Math.min(batchSize, upTo - tree.size());
            List<ChainedEvent> batch = events.read(tree.size() + 1, wanted);
            if (batch.isEmpty()) {
                throw new LedgerRefusal("the event store has no event at position " + (tree.size() + 1));
            }
            tree = tree.plus(leaves(batch, tree.size() + 1));
        }
        return tree;
    }

    private static List<TreeHash> leaves(List<ChainedEvent> batch, long first) {
        List<TreeHash> leaves = new ArrayList<>(batch.size());
        for (ChainedEvent each : batch) {
            verify(each, first + leaves.size());
            leaves.add(LedgerLeaf.of(each.event()).treeHash());
        }
        return leaves;
    }

    private static void verify(ChainedEvent chained, long position) {
        EventEnvelope event = chained.event();
        if (event.position() != position) {
            throw new LedgerRefusal("the event store has no event at position " + position);
        }
        boolean begins = event.sequence() == 0;
        boolean follows = chained.previousHash() != null && chained.previousPosition() < position;
        if (!begins && !follows) {
            throw new LedgerRefusal(named(event) + " does not follow one with the sequence before it");
        }
        if (!event.expectedHash(begins ? null : chained.previousHash()).equals(event.hash())) {
            throw new LedgerRefusal(named(event) + " does not have the hash that its content gives");
        }
    }

    private static String named(EventEnvelope event) {
        return "the event at position " + event.position() + " (" + event.aggregate() + ", sequence " + event.sequence()
                + ")";
    }
}
