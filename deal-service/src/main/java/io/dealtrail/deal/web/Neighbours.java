package io.dealtrail.deal.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dealtrail.deal.decision.Elsewhere;
import io.dealtrail.deal.store.EventLog;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the other aggregates that a decision depends on, as they are now: what is in memory is brought up to date each time. */
@Component
final class Neighbours {

    private static final int MAX_ENTRIES = 2_000;

    private final EventLog log;
    private final Cache<AggregateRef, Facts> known =
            Caffeine.newBuilder().maximumSize(MAX_ENTRIES).build();

    Neighbours(EventLog log) {
        this.log = log;
    }

    /** All aggregates that have to do with any of these keys. */
    Elsewhere read(Set<String> keys) {
        long position = log.lastPosition();
        Map<String, Set<AggregateRef>> concerned = log.concerned(keys);
        Map<AggregateRef, Facts> facts = new LinkedHashMap<>();
        concerned.values().stream()
                .flatMap(Set::stream)
                .distinct()
                .forEach(aggregate -> facts.put(aggregate, facts(aggregate)));
        return new Elsewhere(concerned, facts, position, false);
    }

    /** What is known of one of them. */
    Facts facts(AggregateRef aggregate) {
        Facts facts = known.get(aggregate, _ -> Facts.none());
        for (EventEnvelope envelope : log.read(aggregate, facts.version(), Integer.MAX_VALUE)) {
            facts = facts.with(RecordedEvent.of(envelope));
        }
        known.put(aggregate, facts);
        return facts;
    }
}
