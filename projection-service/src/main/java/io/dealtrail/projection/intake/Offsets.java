package io.dealtrail.projection.intake;

import java.util.Collection;
import java.util.Map;

/** Where to read on in each partition of the topic with a given id; moved in the transaction of the rows. */
interface Offsets {

    /** The stored offsets of these partitions; one that was never read is not in it. */
    Map<Integer, Long> load(String topicId, Collection<Integer> partitions);

    /**
     * Locks partitions until the transaction ends and reads their offsets (0 where never read): another instance that still believes to own
     * one finds its records already applied.
     */
    Map<Integer, Long> lock(String topicId, Collection<Integer> partitions);

    /** Stores where to read on. */
    void store(String topicId, Map<Integer, Long> next);

    /** Forgets partitions, which are then read from their beginning. */
    void forget(String topicId, Collection<Integer> partitions);
}
