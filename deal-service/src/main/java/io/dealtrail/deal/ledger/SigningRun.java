package io.dealtrail.deal.ledger;

import io.dealtrail.events.ledger.Frontier;
import io.dealtrail.events.ledger.LedgerKeys;
import io.dealtrail.events.ledger.MalformedNoteException;
import io.dealtrail.events.ledger.SignedNote;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One run of the signer: from what was signed last on, until something fails, does not fit, or it is told to stop. */
final class SigningRun {

    private static final int PUBLISHED_AT_ONCE = 500;

    /** What was hashed is kept with each checkpoint: a store of millions is not begun anew whenever something fails. */
    private static final long MOST_EVENTS = 50_000;

    private final LedgerParts parts;
    private final LedgerKeys keys;
    private final PublishedCheckpoints published;
    private final GrowingTree growing;
    private Frontier tree = Frontier.EMPTY;
    private Instant signedAt;

    /** @param between called before each batch of events; throws where this instance may not go on */
    SigningRun(LedgerParts parts, PublishedCheckpoints published, Runnable between) {
        this.parts = parts;
        this.keys = parts.keys();
        this.published = published;
        this.growing = new GrowingTree(parts.events(), parts.settings().batchSize(), between);
        this.signedAt = parts.clock().instant();
    }

    /**
     * Makes sure that the store is what was signed last, here and on the topic, and publishes what is not yet.
     *
     * @throws LedgerRefusal if it is not
     */
    void begin() {
        Optional<StoredCheckpoint> last = parts.table().last();
        last.ifPresent(this::goOnFrom);
        Optional<SignedNote> end = published.last();
        end.filter(note -> note.checkpoint().size() > tree.size()).ifPresent(_ -> adopt());
        end.ifPresent(this::requireOurs);
        publishAfter(end.map(note -> note.checkpoint().size()).orElse(0L));
        parts.progress().at(tree.size());
    }

    /** The events since the checkpoint before are looked at once more: the tree itself would not notice if they were others now. */
    private void goOnFrom(StoredCheckpoint last) {
        accepted(last);
        requireAtLeast(last.size());
        Frontier before =
                parts.table().of(last.previousSize()).map(this::accepted).orElse(Frontier.EMPTY);
        if (!growing.grow(before, last.size()).equals(last.tree())) {
            throw new LedgerRefusal("the events up to position " + last.size()
                    + " are not those of the checkpoint that was signed of them");
        }
        tree = last.tree();
        signedAt = last.signedAt();
    }

    private Frontier accepted(StoredCheckpoint stored) {
        try {
            SignedNote note = keys.accept(stored.note());
            if (note.checkpoint().size() == stored.size()
                    && note.checkpoint().root().equals(stored.tree().root())) {
                return stored.tree();
            }
        } catch (MalformedNoteException changed) {
            throw new LedgerRefusal(
                    "the checkpoint of " + stored.size() + " events was changed: " + changed.getMessage());
        }
        throw new LedgerRefusal("the checkpoint of " + stored.size() + " events does not fit its own tree");
    }

    /** The topic has checkpoints that this database has lost, as after it was restored. */
    private void adopt() {
        for (SignedNote note : published.after(tree.size())) {
            long size = note.checkpoint().size();
            requireAtLeast(size);
            Frontier grown = growing.grow(tree, size);
            if (!grown.root().equals(note.checkpoint().root())) {
                throw new LedgerRefusal("the events up to position " + size
                        + " are not those of the checkpoint that is published of them: was PostgreSQL restored?");
            }
            keep(grown, note);
        }
    }

    private void requireOurs(SignedNote end) {
        long size = end.checkpoint().size();
        boolean ours = parts.table()
                .of(size)
                .filter(stored -> stored.tree().root().equals(end.checkpoint().root()))
                .isPresent();
        if (!ours) {
            throw new LedgerRefusal("another checkpoint of " + size + " events is published than the one kept here");
        }
    }

    private void requireAtLeast(long size) {
        long last = parts.log().lastPosition();
        if (last < size) {
            throw new LedgerRefusal("the event store ends at position " + last + ", and " + size
                    + " events were signed: was PostgreSQL restored?");
        }
    }

    private void publishAfter(long size) {
        List<StoredCheckpoint> next = parts.table().after(size, PUBLISHED_AT_ONCE);
        while (!next.isEmpty()) {
            published.publish(next);
            next = parts.table().after(next.getLast().size(), PUBLISHED_AT_ONCE);
        }
    }

    /** Signs a checkpoint if it is time; false where it is not. */
    boolean step() {
        long last = parts.log().lastPosition();
        requireAtLeast(tree.size());
        if (!isDue(last - tree.size())) {
            return false;
        }
        Frontier grown = growing.grow(tree, Math.min(last, tree.size() + MOST_EVENTS));
        keep(grown, parts.signer().sign(grown));
        parts.progress().signed();
        publishAfter(parts.progress().size());
        parts.progress().at(tree.size());
        return true;
    }

    /** A clock that was set back does not say how long ago it was. */
    private boolean isDue(long events) {
        Duration waited = Duration.between(signedAt, parts.clock().instant());
        return events >= parts.settings().everyEvents()
                || (events > 0
                        && (waited.isNegative()
                                || waited.compareTo(parts.settings().every()) >= 0));
    }

    private void keep(Frontier grown, SignedNote note) {
        Instant now = parts.clock().instant();
        parts.table().add(new StoredCheckpoint(note.text(), tree.size(), grown, now));
        tree = grown;
        signedAt = now;
    }
}
