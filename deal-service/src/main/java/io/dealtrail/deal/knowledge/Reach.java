package io.dealtrail.deal.knowledge;

import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.FactRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The events whose rules a correction can touch. Most facts bear on almost all events of an aggregate; some kinds of objects are looked at by
 * their own events only, and then the others need not be asked, nor what they rest on be read.
 *
 * @param kinds of the objects, all of them of such a kind; empty where any event may be concerned
 */
record Reach(Facts facts, Set<String> kinds) {

    private static final List<Set<String>> APART =
            List.of(Set.of("area"), Set.of("consideration"), Set.of("dispute", "proceeding"));

    /** The reach of a correction that is among the facts. */
    static Reach of(RecordedEvent correction, Facts facts) {
        Set<String> kinds = new TreeSet<>();
        for (FactRef touched : facts.touchedBy(correction)) {
            Optional<Set<String>> apart =
                    APART.stream().filter(each -> each.contains(touched.kind())).findFirst();
            if (apart.isEmpty()) {
                return new Reach(facts, Set.of());
            }
            kinds.addAll(apart.get());
        }
        return new Reach(facts, kinds);
    }

    boolean includes(RecordedEvent event) {
        return kinds.isEmpty()
                || facts.assertions(event).stream()
                        .anyMatch(each -> kinds.contains(each.ref().kind()));
    }
}
