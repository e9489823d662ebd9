package io.dealtrail.projection.search;

import io.dealtrail.events.DealEvent;
import io.dealtrail.events.FactAttested;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.projection.facts.FoldedEvent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Which sources the events rest on that an event concerns: its own, and those of the events that it takes back or restores. Pure. */
final class CitedSources {

    private CitedSources() {}

    /** By the id of each event that counts as far as these facts go. */
    static Map<UUID, List<String>> of(FoldedEvent event, Facts facts) {
        Set<RecordedEvent> concerned = new LinkedHashSet<>();
        collect(event.recorded(), event.after(), concerned);
        Map<UUID, List<String>> cited = new LinkedHashMap<>();
        for (RecordedEvent each : concerned) {
            if (facts.event(each.eventId()).isPresent() && !facts.isRetracted(each)) {
                cited.put(each.eventId(), sources(each.event()));
            }
        }
        return cited;
    }

    private static void collect(RecordedEvent recorded, Facts facts, Set<RecordedEvent> found) {
        if (found.add(recorded) && recorded.event() instanceof FactRetracted retracted) {
            retracted.eventIds().stream()
                    .flatMap(id -> facts.event(id).stream())
                    .forEach(each -> collect(each, facts, found));
        }
    }

    private static List<String> sources(DealEvent event) {
        Stream<String> attesting =
                event instanceof FactAttested attested ? Stream.of(attested.source()) : Stream.empty();
        return Stream.concat(attesting, event.evidence().sources().stream())
                .distinct()
                .toList();
    }
}
