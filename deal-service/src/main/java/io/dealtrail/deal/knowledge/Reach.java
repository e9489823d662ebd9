package io.dealtrail.deal.knowledge;

import io.dealtrail.events.AgreementAssigned;
import io.dealtrail.events.ConsiderationAgreed;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.ObligationAdded;
import io.dealtrail.events.ObligationFulfilled;
import io.dealtrail.events.ObligationMissed;
import io.dealtrail.events.ObligationWaived;
import io.dealtrail.events.PartnershipOpened;
import io.dealtrail.events.PartnershipPartyAdded;
import io.dealtrail.events.PartnershipPartyRemoved;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.facts.Statements;
import io.dealtrail.terms.FactRef;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The events whose rules a change of what is known can touch. Most facts bear on almost all events of an aggregate; some kinds of objects are
 * looked at by their own events only, some events look at one kind only, and words by nobody but who says them: then the others need not be
 * asked, nor what they rest on be read.
 *
 * @param facts with the change
 * @param touched the facts that can be others with it; empty where any can
 * @param kinds of the objects that are looked at by events about objects of these kinds
 * @param addresses of objects that are looked at by their own events, and of words
 * @param all whether almost any event may be concerned
 */
record Reach(Facts facts, Set<FactRef> touched, Set<String> kinds, Set<FactRef> addresses, boolean all) {

    private static final List<Set<String>> APART = List.of(Set.of("consideration"), Set.of("dispute", "proceeding"));

    /** What no event about another one of the kind looks at. */
    private static final String ALONE = "area";

    /** What is said in words, which no rule can read. */
    private static final Set<String> WORDS = Set.of("agreement.title", "obligation.what");

    /** What looks at objects of one kind only, whatever else there is: its rules name no other. */
    private static final Map<Class<? extends DealEvent>, String> LOOKING_AT = Map.of(
            PartnershipOpened.class, "partnership",
            PartnershipPartyAdded.class, "partnership",
            PartnershipPartyRemoved.class, "partnership",
            ObligationFulfilled.class, "obligation",
            ObligationWaived.class, "obligation",
            ObligationMissed.class, "obligation");

    /** What refers to an object of any kind, and asks no more than whether it is known. */
    private static final List<Class<? extends DealEvent>> REFERRING =
            List.of(AgreementAssigned.class, ConsiderationAgreed.class, ObligationAdded.class);

    /** The reach of remarks that are among the facts. */
    static Reach of(Collection<RecordedEvent> remarks, Facts facts) {
        Set<FactRef> touched = new HashSet<>();
        Set<String> kinds = new TreeSet<>();
        Set<FactRef> addresses = new HashSet<>();
        boolean any = false;
        boolean all = false;
        for (RecordedEvent remark : remarks) {
            Set<FactRef> byRemark = facts.touchedBy(remark);
            touched.addAll(byRemark);
            any |= byRemark.isEmpty();
            for (FactRef fact : byRemark) {
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
        return new Reach(facts, any ? Set.of() : touched, kinds, addresses, any || all);
    }

    /** Those that a correction or choice can make break a rule, in order: it leaves everything known that was. */
    List<RecordedEvent> ofCorrection() {
        return all ? looking() : inOrder(stating());
    }

    /** Those that may read otherwise themselves, in order. */
    List<RecordedEvent> ofItsWords() {
        return touched.isEmpty()
                ? Counting.in(facts)
                : inOrder(touched.stream().flatMap(each -> facts.statements().asserting(each).stream()));
    }

    private List<RecordedEvent> looking() {
        if (touched.isEmpty()) {
            return Counting.in(facts);
        }
        Set<String> changed = touched.stream().map(FactRef::kind).collect(Collectors.toSet());
        return Counting.in(facts).stream()
                .filter(event -> {
                    String only = LOOKING_AT.get(event.event().getClass());
                    return only == null || changed.contains(only);
                })
                .toList();
    }

    /** Those that a retraction can: it also takes away what others refer to. */
    List<RecordedEvent> ofRetraction() {
        return all
                ? looking()
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
