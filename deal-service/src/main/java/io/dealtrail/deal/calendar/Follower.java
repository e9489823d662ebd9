package io.dealtrail.deal.calendar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dealtrail.deal.store.EventLog;
import io.dealtrail.deal.store.StoreUnavailableException;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.facts.Calendar;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Follows the event log, and reckons for each partnership that changed the next day on which something falls due in it. */
final class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int MAX_ENTRIES = 500;

    private final EventLog log;
    private final DueDays days;
    private final int batchSize;
    private final Cache<String, Facts> known =
            Caffeine.newBuilder().maximumSize(MAX_ENTRIES).build();

    Follower(EventLog log, DueDays days, int batchSize) {
        this.log = log;
        this.days = days;
        this.batchSize = batchSize;
    }

    /** Follows one batch of events; false where there was none. */
    boolean follow() {
        long position = days.position();
        List<EventEnvelope> events = log.read(position + 1, batchSize);
        if (events.isEmpty()) {
            return false;
        }
        LocalDate from = days.announcedThrough().plusDays(1);
        Map<String, Optional<LocalDate>> next = new LinkedHashMap<>();
        events.stream()
                .map(EventEnvelope::aggregate)
                .filter(aggregate -> aggregate.type() == AggregateType.PARTNERSHIP)
                .map(AggregateRef::id)
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .forEach(id -> next.put(id, reckoned(id, from)));
        days.followed(events.getLast().position(), next);
        return true;
    }

    /** The next day of a partnership as it is now. */
    Optional<LocalDate> next(String partnershipId, LocalDate from) {
        return Calendar.next(facts(partnershipId), from);
    }

    /** What cannot be reckoned stops nobody else: it is looked at at once, and said to fail there. */
    private Optional<LocalDate> reckoned(String partnershipId, LocalDate from) {
        try {
            return next(partnershipId, from);
        } catch (StoreUnavailableException | DataAccessException gone) {
            throw gone;
        } catch (RuntimeException failure) {
            LOG.error("what falls due in partnership {} cannot be reckoned", partnershipId, failure);
            return Optional.of(from);
        }
    }

    private Facts facts(String partnershipId) {
        AggregateRef aggregate = new AggregateRef(AggregateType.PARTNERSHIP, partnershipId);
        Facts facts = Optional.ofNullable(known.getIfPresent(partnershipId)).orElseGet(Facts::none);
        for (EventEnvelope envelope : log.read(aggregate, facts.version(), Integer.MAX_VALUE)) {
            facts = facts.with(RecordedEvent.of(envelope));
        }
        known.put(partnershipId, facts);
        return facts;
    }
}
