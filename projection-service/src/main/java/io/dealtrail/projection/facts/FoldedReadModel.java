package io.dealtrail.projection.facts;

import java.util.List;

/** A read model that derives from the fold of an aggregate; called in the intake's transaction, like {@link io.dealtrail.projection.log.ReadModel}. */
public interface FoldedReadModel {

    /**
     * Writes what the events change.
     *
     * @param events for each aggregate in sequence
     */
    void apply(List<FoldedEvent> events);
}
