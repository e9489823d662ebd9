package io.dealtrail.deal.knowledge;

import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The events that say something of the world, and still do. */
final class Counting {

    private Counting() {}

    /** In order, without remarks on what others say and without notices. */
    static List<RecordedEvent> in(Facts facts) {
        Set<UUID> retracted = facts.retracted();
        return facts.events().stream()
                .filter(event -> !(event.event() instanceof KnowledgeEvent) && !event.isNotice())
                .filter(event -> !retracted.contains(event.eventId()))
                .toList();
    }
}
