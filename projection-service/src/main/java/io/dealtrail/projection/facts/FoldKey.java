package io.dealtrail.projection.facts;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.projection.generations.Generation;
import io.dealtrail.projection.generations.InGeneration;

/**
 * Under what the fold of an aggregate is cached: generations are at different places of the same history, and would take each other's.
 *
 * @param generation that is being filled, 0 for the live one
 */
record FoldKey(int generation, AggregateRef aggregate) {

    static FoldKey of(AggregateRef aggregate) {
        return new FoldKey(InGeneration.current().map(Generation::number).orElse(0), aggregate);
    }
}
