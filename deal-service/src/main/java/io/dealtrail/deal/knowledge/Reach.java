package io.dealtrail.deal.knowledge;

import io.dealtrail.events.AgreementAssigned;
import io.dealtrail.events.ConsiderationAgreed;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.ObligationAdded;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.facts.Statements;
import io.dealtrail.terms.FactRef;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The events whose rules a change of what is known can touch. Most facts bear on almost all events of an aggregate; some kinds of objects are
 * looked at by their own events only, and words by nobody but who says them: then the others need not be asked, nor what they rest on be read.
 *
 * @param facts with the change
 * @param kinds of the objects that are looked at by events about objects of these kinds
 * @param addresses of objects that are looked at by their own events, and of words
 * @param all whether any event may be concerned
 */
record Reach(Facts facts, Set<String> kinds, Set<FactRef> addresses, boolean all) {

    private static final List<Set<String>> APART = List.of(Set.of("consideration"), Set.of("dispute", "proceeding"));

    /** What no event about another one of the kind looks at. */
    private static final String ALONE = "area";

    /** What is said in words, which no rule can read. */
    private static final Set<String> WORDS = Set.of("agreement.title", "obligation.what");

    /** What refers to an object of any kind, and asks no more than whether it is known. */
    private static final List<Class<? extends DealEvent>> REFERRING =
            List.of(AgreementAssigned.class, ConsiderationAgreed.class, ObligationAdded.class);

    /** The reach of remarks that are among the facts. */
    static Reach of(Collection<RecordedEvent> remarks, Facts facts) {
        Set<String> kinds = new TreeSet<>();
        Set<FactRef> addresses = new HashSet<>();
        boolean all = false;
        for (RecordedEvent remark : remarks) {
            Set<FactRef> touched = facts.touchedBy(remark);
            all |= touched.isEmpty();
            for (FactRef fact : touched) {
                Optional<Set<String>> apart = APART.stream()
                        .filter(each -> each.contains(fact.kind()))
                        .findFirst();
                if (apart.isPresent()) {
                    kinds.addAll(apart.get());
                } else if (fact.kind().equals(ALONE)) {
                    addresses.add(fact.object());
                } else if (WORDS.contains(fact.kind() + "." + fact.field())) {
                    addresses.add(fact);
                } else {
                    all = true;
                }
            }
        }
        return new Reach(facts, kinds, addresses, all);
    }

    /** Those that a correction or choice can make break a rule, in order: it leaves everything known that was. */
    List<RecordedEvent> ofCorrection() {
        return all ? Counting.in(facts) : inOrder(stating());
    }

    /** Those that a retraction can: it also takes away what others refer to. */
    List<RecordedEvent> ofRetraction() {
        return all
                ? Counting.in(facts)
                : inOrder(Stream.concat(stating(), REFERRING.stream().flatMap(type -> facts.events(type).stream())));
    }

    private Stream<RecordedEvent> stating() {
        Statements statements = facts.statements();
        return Stream.concat(
                kinds.stream().flatMap(kind -> statements.assertingOf(kind).stream()),
                addresses.stream().flatMap(each -> statements.asserting(each).stream()));
    }

    private List<RecordedEvent> inOrder(Stream<RecordedEvent> events) {
        Set<RecordedEvent> sorted = new TreeSet<>(Comparator.comparingLong(RecordedEvent::sequence));
        events.filter(event -> Counting.counts(event, facts)).forEach(sorted::add);
        return List.copyOf(sorted);
    }
}
