package io.dealtrail.events.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;

/**
 * What the ledger says of one event: at this position is this event of this aggregate, with this hash of its chain. The event at position
 * {@code p} is leaf {@code p - 1} of the tree.
 *
 * @param position global, from 1
 * @param aggregate whose history it belongs to
 * @param sequence within the aggregate, from 0
 * @param hash of the chain, 64 hexadecimal digits: see {@link io.dealtrail.events.EventHash}
 */
public record LedgerLeaf(long position, AggregateRef aggregate, long sequence, String hash) {

    private static final String FORM = "dealtrail event v1";

    public static LedgerLeaf of(EventEnvelope event) {
        return new LedgerLeaf(event.position(), event.aggregate(), event.sequence(), event.hash());
    }

    /** What is hashed: five lines, each ended by a line feed. */
    public String text() {
        return FORM + "\n" + position + "\n" + aggregate + "\n" + sequence + "\n" + hash + "\n";
    }

    /** Its place in the tree, from 0. */
    public long index() {
        return position - 1;
    }

    public TreeHash treeHash() {
        return TreeHash.leaf(text().getBytes(UTF_8));
    }
}
