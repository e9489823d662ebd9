package io.dealtrail.deal.knowledge;

import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import java.util.List;

/** The events that say something of the world, and still do. */
final class Counting {

    private Counting() {}

    /** In order, without remarks on what others say and without notices. */
    static List<RecordedEvent> in(Facts facts) {
        return facts.events().stream().filter(event -> counts(event, facts)).toList();
    }

    /** Whether the event is one of them. */
    static boolean counts(RecordedEvent event, Facts facts) {
        return !(event.event() instanceof KnowledgeEvent) && !event.isNotice() && !facts.isRetracted(event);
    }
}
