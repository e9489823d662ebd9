package io.dealtrail.verifier;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.ledger.Checkpoint;
import io.dealtrail.events.ledger.LedgerKeys;
import io.dealtrail.events.ledger.LedgerLeaf;
import io.dealtrail.events.ledger.TreeHash;
import io.dealtrail.events.ledger.TreeProofs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks the proof of one partnership: that its events are in a signed tree, without a gap, and are those that somebody has. */
final class ProofCheck {

    private final LedgerKeys keys;
    private final List<ProofPage> pages;
    private final Checkpoint checkpoint;
    private final AggregateRef aggregate;
    private final List<ProofPage.Item> items;
    private final StringBuilder said = new StringBuilder();

    /** @param files the pages of the proof, in any order */
    ProofCheck(LedgerKeys keys, List<Path> files) {
        this.keys = keys;
        pages = files.stream().map(GivenFiles::proof).toList();
        checkpoint = signed(pages.getFirst());
        aggregate = new AggregateRef(AggregateType.PARTNERSHIP, pages.getFirst().partnership());
        List<ProofPage.Item> all = new ArrayList<>();
        for (ProofPage page : pages) {
            if (!signed(page).equals(checkpoint) || !page.partnership().equals(aggregate.id())) {
                throw new UsageException("The pages are not of one partnership and one checkpoint.");
            }
            all.addAll(page.items());
        }
        all.sort(Comparator.comparingLong(ProofPage.Item::sequence));
        items = List.copyOf(all);
    }

    private Checkpoint signed(ProofPage page) {
        return Signed.accepted(keys, page.checkpoint().note(), "The proof");
    }

    /** That each event is in the signed tree, and continues the one before. */
    void proof() {
        ProofPage.Item before = null;
        for (ProofPage.Item item : items) {
            requireIncluded(item);
            requireNext(item, before);
            before = item;
        }
        said.append(
                "%d events of %s in a signed checkpoint of %d".formatted(items.size(), aggregate, checkpoint.size()));
    }

    private void requireIncluded(ProofPage.Item item) {
        LedgerLeaf leaf = leaf(item);
        if (!TreeProofs.includes(
                checkpoint.root(), checkpoint.size(), leaf.index(), leaf.treeHash(), hashes(item.path()))) {
            throw new BadHistoryException(Named.event(leaf) + ": it is not in the tree that was signed");
        }
    }

    private void requireNext(ProofPage.Item item, ProofPage.@Nullable Item before) {
        long expected = before == null ? 0 : before.sequence() + 1;
        if (item.sequence() != expected) {
            throw new BadHistoryException("%s: sequence %d should be here: an event or a page is missing"
                    .formatted(Named.event(leaf(item)), expected));
        }
        boolean continues = before == null
                ? item.previousHash() == null
                : before.hash().equals(item.previousHash()) && before.position() < item.position();
        if (!continues) {
            throw new BadHistoryException(Named.event(leaf(item)) + ": it does not continue the event before");
        }
    }

    /** That the checkpoint extends an older one, which somebody has kept. */
    void extendsOlder(Path file) throws IOException {
        Checkpoint older = Signed.accepted(keys, GivenFiles.note(file), file.toString());
        if (older.size() == checkpoint.size() && older.root().equals(checkpoint.root())) {
            said.append(", which is the older one");
            return;
        }
        ProofPage.Consistency proof = pages.stream()
                .map(ProofPage::consistency)
                .filter(Objects::nonNull)
                .filter(each -> each.since() == older.size())
                .findFirst()
                .orElseThrow(() ->
                        new UsageException("The proof says nothing of the older checkpoint: ask for it with ?since="
                                + older.size() + "."));
        if (!TreeProofs.extend(
                older.size(), older.root(), checkpoint.size(), checkpoint.root(), hashes(proof.path()))) {
            throw new BadHistoryException(
                    "one of positions 1 to %d: the checkpoint does not extend the older one: the history was changed"
                            .formatted(older.size()));
        }
        said.append(", which extends the older one of ").append(older.size());
    }

    /** That the events that somebody has are those of the proof, and any others are later than its checkpoint. */
    void content(Path file) throws IOException {
        List<EventEnvelope> events = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> KeptEvents.event(line, file))
                .filter(event -> event.aggregate().equals(aggregate))
                .sorted(Comparator.comparingLong(EventEnvelope::sequence))
                .toList();
        for (int i = 0; i < items.size(); i++) {
            ProofPage.Item item = items.get(i);
            if (i >= events.size() || events.get(i).sequence() != item.sequence()) {
                throw new BadHistoryException(
                        Named.event(leaf(item)) + ": it is not among the events, or is there twice");
            }
            requireSame(events.get(i), item);
        }
        List<EventEnvelope> later = events.subList(items.size(), events.size());
        requireLater(later);
        said.append(", the content of each, and ").append(later.size()).append(" events that are not covered yet");
    }

    /** A checkpoint covers every position up to its size, so that an event there without a path was withheld from it, or added. */
    private void requireLater(List<EventEnvelope> events) {
        long sequence = items.size();
        String previous = items.isEmpty() ? null : items.getLast().hash();
        for (EventEnvelope event : events) {
            if (event.position() <= checkpoint.size()) {
                throw new BadHistoryException(
                        Named.event(event)
                                + ": its position was signed, but the proof does not show it: it was forged, or a page is missing");
            }
            if (event.sequence() != sequence) {
                throw new BadHistoryException("%s: sequence %d should be here: an event is missing, or is there twice"
                        .formatted(Named.event(event), sequence));
            }
            Chains.requireHash(event, previous);
            sequence++;
            previous = event.hash();
        }
    }

    private void requireSame(EventEnvelope event, ProofPage.Item item) {
        Chains.requireHash(event, item.previousHash());
        if (!LedgerLeaf.of(event).equals(leaf(item)) || !event.eventId().equals(item.eventId())) {
            throw new BadHistoryException(Named.event(event) + ": another event was signed in its place");
        }
    }

    private LedgerLeaf leaf(ProofPage.Item item) {
        return new LedgerLeaf(item.position(), aggregate, item.sequence(), item.hash());
    }

    private static List<TreeHash> hashes(List<String> path) {
        try {
            return path.stream().map(TreeHash::parse).toList();
        } catch (IllegalArgumentException bad) {
            throw new UsageException("A path of the proof holds what is no hash: " + bad.getMessage());
        }
    }

    String said() {
        return said.toString();
    }
}
