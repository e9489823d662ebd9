package io.dealtrail.facts;

import io.dealtrail.terms.PartyRef;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Title to a whole that passed, and with it title to what is in it.
 *
 * @param holders of the whole before; empty where nobody can tell
 */
record PassingAlong(Passing passing, Set<PartyRef> holders) {

    /** Whether it took something with it that these hold: nobody passes on with the rest what had gone its own way before. */
    boolean takes(Set<PartyRef> owners) {
        return owners.isEmpty()
                || !Collections.disjoint(owners, holders)
                || !Collections.disjoint(owners, passing.from());
    }

    /** The same of something of which it is so far known whether it was kept back; nothing that was. */
    Stream<PassingAlong> unless(Answer keptBack) {
        return switch (keptBack) {
            case YES -> Stream.of();
            case NO -> Stream.of(this);
            case UNKNOWN -> Stream.of(new PassingAlong(passing.ifAtAll(), holders));
        };
    }
}
