package io.dealtrail.projection.facts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.projection.log.AppliedBatch;
import io.dealtrail.projection.log.AppliedEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Folds the events of a batch onto what was known of their aggregates, which is kept in a bounded cache and read again from the event log
 * where it is not there. The cache takes up what a transaction has folded only once that is committed.
 */
@Component
class FactsFold {

    /** What is known of an aggregate takes about so many bytes for each of its events; see docs/benchmarks.md. */
    private static final int BYTES_AN_EVENT = 4096;

    /** The part of the heap that what is known may take. */
    private static final int SHARE_OF_HEAP = 8;

    private static final long CACHED_EVENTS = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / BYTES_AN_EVENT;

    /** No history weighs more than this part of the cache: one that fills it would never be kept, and be read anew with every batch. */
    private static final long HEAVIEST = CACHED_EVENTS / 10;

    private final Cache<FoldKey, Facts> cache = Caffeine.newBuilder()
            .maximumWeight(CACHED_EVENTS)
            .weigher((FoldKey _, Facts facts) -> 1 + Math.toIntExact(Math.min(HEAVIEST, facts.version())))
            .build();
    private final RecordedEvents log;

    FactsFold(RecordedEvents log) {
        this.log = log;
    }

    List<FoldedEvent> fold(AppliedBatch batch) {
        List<FoldedEvent> folded = new ArrayList<>();
        Map<FoldKey, Facts> latest = new LinkedHashMap<>();
        batch.byAggregate().forEach((aggregate, events) -> {
            Facts facts = before(aggregate, events.getFirst().envelope().sequence());
            for (AppliedEvent event : events) {
                FoldedEvent next = next(facts, event);
                folded.add(next);
                facts = next.after();
            }
            latest.put(FoldKey.of(aggregate), facts);
        });
        OnceCommitted.run(() -> cache.putAll(latest));
        return folded;
    }

    private static FoldedEvent next(Facts before, AppliedEvent applied) {
        EventEnvelope envelope = applied.envelope();
        RecordedEvent recorded =
                new RecordedEvent(envelope.eventId(), envelope.sequence(), envelope.knownSince(), applied.event());
        return FoldedEvent.of(envelope, recorded, before);
    }

    private Facts before(AggregateRef aggregate, long sequence) {
        Facts cached = cache.getIfPresent(FoldKey.of(aggregate));
        return cached != null && cached.version() == sequence ? cached : Facts.of(log.before(aggregate, sequence));
    }
}
