package io.dealtrail.projection.facts;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.readside.EventChain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the tables would hold of some events, without a database. */
public final class FoldedHistories {

    private FoldedHistories() {}

    /** All that was believed of a partnership of which these are the events. */
    public static DealHistory of(String partnership, List<RecordedEvent> events) {
        List<StoredFact> facts = new ArrayList<>();
        List<StoredConflict> conflicts = new ArrayList<>();
        for (KnownChanges.Row<Belief> row : changes(partnership, events).rows()) {
            if (row.known().believed() instanceof Believed.Version believed) {
                facts.add(new StoredFact(believed.version(), believed.sequence(), row.since(), row.until()));
            } else if (row.known().believed() instanceof Believed.Contradicted contradicted) {
                conflicts.add(new StoredConflict(contradicted.conflict(), row.since(), row.until()));
            }
        }
        // As the tables are read.
        facts.sort(Comparator.comparing(fact -> fact.version().ref().toString()));
        return new DealHistory(partnership, facts, conflicts, new Amendments(events, facts));
    }

    private static KnownChanges<Belief> changes(String partnership, List<RecordedEvent> events) {
        EventChain chain = new EventChain();
        AggregateRef aggregate = new AggregateRef(AggregateType.PARTNERSHIP, partnership);
        KnownChanges<Belief> changes = new KnownChanges<>();
        Facts facts = Facts.none();
        for (RecordedEvent event : events) {
            FoldedEvent folded = FoldedEvent.of(chain.add(aggregate, event).envelope(), event, facts);
            FactProjector.project(folded).addTo(changes);
            facts = folded.after();
        }
        return changes;
    }
}
