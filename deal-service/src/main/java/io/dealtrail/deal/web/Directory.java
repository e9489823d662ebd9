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
 * What is recorded about the parties and sources that a command names. An answer may be a few seconds old: what exists never ceases to, so
 * that only what is missing must be asked for anew each time.
 */
@Component
final class Directory {

    private static final Duration MAX_AGE = Duration.ofSeconds(3);
    private static final int MAX_ENTRIES = 10_000;
    private static final int PAGE = 500;

    private final EventLog log;
    private final Cache<AggregateRef, Facts> known = Caffeine.newBuilder()
            .maximumSize(MAX_ENTRIES)
            .expireAfterWrite(MAX_AGE)
            .build();

    Directory(EventLog log) {
        this.log = log;
    }

    /** The parties of these ids that exist, by id. */
    Map<String, Facts> parties(Set<String> ids) {
        return find(AggregateType.PARTY, ids);
    }

    /** The sources of these ids that exist, by id. */
    Map<String, Facts> sources(Set<String> ids) {
        return find(AggregateType.SOURCE, ids);
    }

    /** Something was recorded about it here. */
    void forget(AggregateRef aggregate) {
        known.invalidate(aggregate);
    }

    private Map<String, Facts> find(AggregateType type, Set<String> ids) {
        Map<String, Facts> found = new LinkedHashMap<>();
        for (String id : ids) {
            Facts facts = facts(new AggregateRef(type, id));
            if (facts.version() > 0) {
                found.put(id, facts);
            }
        }
        return found;
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
