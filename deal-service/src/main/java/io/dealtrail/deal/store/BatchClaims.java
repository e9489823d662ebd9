package io.dealtrail.deal.store;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Sees to it that no append of a batch fails another one: none of the same aggregate or command, and none that adds to what another one was
 * decided on.
 */
final class BatchClaims {

    private final Set<Object> commands = new HashSet<>();
    private final Set<Object> written = new HashSet<>();
    private final Set<Object> read = new HashSet<>();

    /** Takes the append in, unless it would not get on with those that are in already. */
    boolean admit(Append append) {
        Set<Object> writes = new HashSet<>();
        append.concerns().forEach(writes::addAll);
        writes.add(append.aggregate());
        Set<Object> reads = new HashSet<>(append.expected().keys());
        reads.addAll(append.expected().versions().keySet());
        boolean fits = !commands.contains(append.origin().commandId())
                && !written.contains(append.aggregate())
                && Collections.disjoint(writes, read)
                && Collections.disjoint(reads, written);
        if (fits) {
            commands.add(append.origin().commandId());
            written.addAll(writes);
            read.addAll(reads);
        }
        return fits;
    }
}
