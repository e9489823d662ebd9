package io.dealtrail.deal.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows the last hash of each aggregate's chain, from memory for those that this instance wrote last, else from their last row. */
final class ChainTails {

    /** The last event of one aggregate that this instance committed. */
    private record Tail(long sequence, String hash) {}

    private final Cache<AggregateRef, Tail> known;

    ChainTails(long bound) {
        known = Caffeine.newBuilder().maximumSize(bound).build();
    }

    /** The hash before each append's first event; those that would leave a hole in their history are missing. */
    Map<Append, String> before(StoreTransaction transaction, List<Append> batch) throws SQLException {
        Map<Append, String> hashes = new HashMap<>();
        List<Append> unknown = new ArrayList<>();
        for (Append append : batch) {
            Tail tail = known.getIfPresent(append.aggregate());
            if (tail != null && tail.sequence() == append.firstSequence() - 1) {
                hashes.put(append, tail.hash());
            } else if (append.firstSequence() > 0) {
                unknown.add(append);
            }
        }
        if (!unknown.isEmpty()) {
            hashes.putAll(transaction.hashesBefore(unknown));
        }
        return hashes;
    }

    void committed(EventEnvelope last) {
        known.put(last.aggregate(), new Tail(last.sequence(), last.hash()));
    }

    /** After a failure nothing is certain: the store may even come back from a backup. */
    void forget() {
        known.invalidateAll();
    }
}
