package io.dealtrail.projection.live;

import io.dealtrail.events.EventCatalog;
import io.dealtrail.events.EventName;
import io.dealtrail.projection.log.EventFilter;
import io.dealtrail.projection.web.Codelist;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the filters of the feed; a kind of event that does not exist is refused, since it would filter everything. */
final class Filters {

    private static final Set<String> KINDS =
            EventCatalog.names().stream().map(EventName::name).collect(Collectors.toCollection(TreeSet::new));

    private Filters() {}

    static EventFilter of(@Nullable List<String> partnerships, List<String> parties, @Nullable List<String> kinds) {
        Set<String> wanted = values(kinds);
        Codelist.requireAll("?kind", wanted, KINDS);
        return new EventFilter(values(partnerships), Set.copyOf(parties), wanted);
    }

    private static Set<String> values(@Nullable List<String> given) {
        return given == null ? Set.of() : Set.copyOf(given);
    }
}
