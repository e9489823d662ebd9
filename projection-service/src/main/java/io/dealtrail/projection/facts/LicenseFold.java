package io.dealtrail.projection.facts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dealtrail.events.AggregateType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Projects licences, and keeps those of some partnerships in a bounded cache: made anew from what was known where they are not there. A
 * transaction takes them out of it, and puts them back once it is committed.
 */
@Component
class LicenseFold {

    private static final long CACHED_LICENSES = 10_000;

    private final Cache<FoldKey, Licenses> cache = Caffeine.newBuilder()
            .maximumWeight(CACHED_LICENSES)
            .weigher((FoldKey _, Licenses licenses) -> 1 + licenses.size())
            .build();

    KnownChanges<Licensed> project(List<FoldedEvent> events) {
        KnownChanges<Licensed> changes = new KnownChanges<>();
        Map<FoldKey, Licenses> latest = new LinkedHashMap<>();
        for (FoldedEvent event : events) {
            if (event.aggregate().type() == AggregateType.PARTNERSHIP) {
                latest.computeIfAbsent(FoldKey.of(event.aggregate()), key -> before(key, event))
                        .project(event, changes);
            }
        }
        OnceCommitted.run(() -> cache.putAll(latest));
        return changes;
    }

    private Licenses before(FoldKey key, FoldedEvent event) {
        Licenses kept = cache.asMap().remove(key);
        return kept != null && kept.version() == event.before().version() ? kept : Licenses.of(event.before());
    }
}
