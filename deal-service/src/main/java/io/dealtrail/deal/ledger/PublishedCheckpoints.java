package io.dealtrail.deal.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dealtrail.deal.relay.OrderedTopic;
import io.dealtrail.events.ledger.LedgerKeys;
import io.dealtrail.events.ledger.MalformedNoteException;
import io.dealtrail.events.ledger.SignedNote;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The topic of checkpoints: its end says which were published, and what has been signed. */
final class PublishedCheckpoints {

    private static final Map<String, String> HEADERS = Map.of("content-type", "text/plain; charset=utf-8");

    private final OrderedTopic topic;
    private final LedgerKeys keys;

    PublishedCheckpoints(OrderedTopic topic, LedgerKeys keys) {
        this.topic = topic;
        this.keys = keys;
    }

    /** @throws LedgerRefusal if what is at the end is none of this ledger's */
    Optional<SignedNote> last() {
        return topic.last().stream().map(this::read).findFirst();
    }

    /** Those that cover more than so many events, in order. */
    List<SignedNote> after(long size) {
        return topic.all().stream()
                .map(this::read)
                .filter(note -> note.checkpoint().size() > size)
                .toList();
    }

    private SignedNote read(byte @Nullable [] value) {
        if (value == null) {
            throw new LedgerRefusal("the topic of checkpoints holds a record without a value, which is none of ours");
        }
        try {
            return keys.accept(new String(value, UTF_8));
        } catch (MalformedNoteException foreign) {
            throw new LedgerRefusal("the topic of checkpoints holds what is none of ours: " + foreign.getMessage());
        }
    }

    void publish(List<StoredCheckpoint> checkpoints) {
        topic.append(
                checkpoints.stream()
                        .map(checkpoint -> checkpoint.note().getBytes(UTF_8))
                        .toList(),
                HEADERS);
    }
}
