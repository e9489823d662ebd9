package io.dealtrail.deal.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dealtrail.deal.store.EventLog;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What is recorded about the parties, sources and partnerships that a command names. Of parties and sources an answer may be a few seconds old:
 * what exists never ceases to, so that only what is missing must be asked for anew each time.
 */
@Component
final class Directory {

    private static final Duration MAX_AGE = Duration.ofSeconds(3);
    private static final int MAX_ENTRIES = 10_000;
    private static final int PAGE = 500;

    private final EventLog log;
    private final Neighbours neighbours;
    private final Cache<AggregateRef, Facts> known = Caffeine.newBuilder()
            .maximumSize(MAX_ENTRIES)
            .expireAfterWrite(MAX_AGE)
            .build();

    Directory(EventLog log, Neighbours neighbours) {
        this.log = log;
        this.neighbours = neighbours;
    }

    /** What is known of each of these: nothing of one that does not exist. */
    Map<AggregateRef, Facts> find(Set<AggregateRef> aggregates) {
        Map<AggregateRef, Facts> found = new LinkedHashMap<>();
        for (AggregateRef each : aggregates) {
            found.put(each, each.type() == AggregateType.PARTNERSHIP ? neighbours.facts(each) : facts(each));
        }
        return found;
    }

    /** Something was recorded about it here. */
    void forget(AggregateRef aggregate) {
        known.invalidate(aggregate);
    }

    private Facts facts(AggregateRef aggregate) {
        Facts cached = known.getIfPresent(aggregate);
        if (cached != null) {
            return cached;
        }
        Facts read = Facts.of(history(aggregate));
        if (read.version() > 0) {
            known.put(aggregate, read);
        }
        return read;
    }

    private List<RecordedEvent> history(AggregateRef aggregate) {
        List<RecordedEvent> history = new ArrayList<>();
        List<EventEnvelope> page;
        do {
            page = log.read(aggregate, history.size(), PAGE);
            page.forEach(envelope -> history.add(RecordedEvent.of(envelope)));
        } while (page.size() == PAGE);
        return history;
    }
}
