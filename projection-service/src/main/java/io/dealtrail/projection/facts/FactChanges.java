package io.dealtrail.projection.facts;

import io.dealtrail.events.AggregateRef;
import java.time.Instant;
import java.util.List;

/**
 * What one event changes in what is believed of its aggregate.
 *
 * @param at since when the change is known
 * @param closed what was believed until then
 * @param opened what is believed from then on
 */
record FactChanges(AggregateRef aggregate, Instant at, List<Believed> closed, List<Believed> opened) {

    FactChanges {
        closed = List.copyOf(closed);
        opened = List.copyOf(opened);
    }

    void addTo(KnownChanges<Belief> changes) {
        closed.forEach(believed -> changes.end(new Belief(aggregate, believed), at));
        opened.forEach(believed -> changes.begin(new Belief(aggregate, believed), at));
    }
}
