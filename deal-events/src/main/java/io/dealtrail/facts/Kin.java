package io.dealtrail.facts;

import java.util.Collection;
import java.util.Map;

/** Finds who says something of a party's family: read elsewhere by each service in its own way, as known at one time. */
public interface Kin {

    /** Tells that all of these will be looked at from below, so that they can be read together. */
    default void expectAbove(Collection<String> parties) {
        // whoever has everything in memory need not prepare
    }

    /** Tells that all of these will be looked at from above. */
    default void expectBelow(Collection<String> parties) {
        // whoever has everything in memory need not prepare
    }

    /** What is known of the party itself and of those that were merged into it, by id; nothing of one without a family. */
    Map<String, FactView> above(String party);

    /** What is known of those that may belong to the party or were merged into it, and of itself, by id. */
    Map<String, FactView> below(String party);
}
