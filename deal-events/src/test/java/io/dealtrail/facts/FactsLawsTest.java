package io.dealtrail.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.EventCatalog;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.terms.FactRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The laws of time over generated histories. A failure names the seed, with which {@link GeneratedHistory#of} makes the history again. */
class FactsLawsTest {

    private static final int HISTORIES = 10_000;

    /** What is not of time, but of the fold. */
    private static final int FEWER_HISTORIES = 2_000;

    /** The first seed; another one tries other histories. */
    private static final long FIRST = Long.getLong("laws.from", 0);

    /** T1. */
    @Test
    void addingEventsChangesNoAnswerForAnEarlierKnowledgeTime() {
        forAll(history -> {
            LocalDate day = history.day();
            List<RecordedEvent> told = history.facts().events().stream()
                    .filter(event -> !event.isNotice())
                    .toList();
            Instant knownAt = told.get(history.random().nextInt(told.size())).knownSince();
            Picture before = Picture.of(history.facts().knownAt(knownAt), day);

            history.later();
            history.addAny();
            history.addAny();
            assertThat(Picture.of(history.facts().knownAt(knownAt), day)).isEqualTo(before);
        });
    }

    /**
     * T2. Two events are independent unless they touch a common address, one retracts or names the other, or one speaks of an object that the
     * other creates. Any order that keeps each dependent pair as it was is as good as the original one.
     */
    @Test
    void theOrderOfIndependentEventsChangesNoAnswerAsKnownNow() {
        forAll(history -> {
            LocalDate day = history.day();
            Facts reordered = Facts.of(reordered(history));
            assertThat(Picture.of(reordered, day)).isEqualTo(Picture.of(history.facts(), day));
            assertThat(reordered.retracted()).isEqualTo(history.facts().retracted());
        });
    }

    /** T3. */
    @Test
    void aCorrectionThatIsRetractedRestoresTheOldAnswer() {
        forAll(history -> {
            LocalDate day = history.day();
            Picture before = Picture.of(history.facts(), day);
            RecordedEvent correction = history.addCorrection();
            Picture corrected = Picture.of(history.facts(), day);

            RecordedEvent retraction = history.retractWhole(correction);
            assertThat(Picture.of(history.facts(), day)).isEqualTo(before);

            history.retractWhole(retraction);
            assertThat(Picture.of(history.facts(), day)).isEqualTo(corrected);
        });
    }

    /** T4. */
    @Test
    void whatWasKnownThenIsTheFoldOfTheEventsKnownThen() {
        forAll(history -> {
            LocalDate day = history.day();
            Facts then =
                    history.steps().get(history.random().nextInt(history.steps().size()));
            Instant knownAt = then.lastKnownSince().orElseThrow();
            List<RecordedEvent> known = history.facts().events().stream()
                    .filter(event -> event.knownSince().compareTo(knownAt) <= 0)
                    .toList();
            Facts fromScratch = Facts.of(known);

            assertThat(history.facts().knownAt(knownAt).events()).isEqualTo(known);
            Picture expected = Picture.of(fromScratch, day);
            assertThat(Picture.of(history.facts().knownAt(knownAt), day)).isEqualTo(expected);
            long lastTold = known.reversed().stream()
                    .filter(event -> !event.isNotice())
                    .findFirst()
                    .orElseThrow()
                    .sequence();
            assertThat(Picture.of(history.steps().get(Math.toIntExact(lastTold)), day))
                    .isEqualTo(expected);
        });
    }

    @Test
    void anythingRetractedAndRestoredIsAsBefore() {
        forMany(FEWER_HISTORIES, history -> {
            LocalDate day = history.day();
            RecordedEvent any = history.addAny();
            Picture before = Picture.of(history.facts(), day);
            Set<UUID> retracted = history.facts().retracted();

            RecordedEvent retraction = history.retractWhole(any);
            history.retractWhole(retraction);
            assertThat(Picture.of(history.facts(), day)).isEqualTo(before);
            assertThat(history.facts().retracted()).containsAll(retracted).contains(retraction.eventId());
        });
    }

    @Test
    void eventsDeliveredTwiceCountOnceAndSurviveTheirJson() {
        forMany(FEWER_HISTORIES, history -> {
            LocalDate day = history.day();
            List<RecordedEvent> twice = new ArrayList<>();
            for (RecordedEvent each : history.facts().events()) {
                twice.add(copy(each));
                twice.add(each);
                twice.add(twice.get(history.random().nextInt(twice.size())));
            }
            assertThat(Facts.of(twice).version()).isEqualTo(history.facts().version());
            assertThat(Picture.of(Facts.of(twice), day)).isEqualTo(Picture.of(history.facts(), day));
        });
    }

    @Test
    void anEventTouchesAllThatItChanges() {
        forMany(FEWER_HISTORIES, history -> {
            Facts before = history.facts();
            RecordedEvent event = history.addAny();
            Facts after = history.facts();

            Set<FactRef> changed = new HashSet<>(Picture.addresses(after));
            changed.removeIf(ref -> before.versions(ref).equals(after.versions(ref))
                    && before.own(ref).equals(after.own(ref)));
            assertThat(after.touchedBy(event)).containsAll(changed);
        });
    }

    /** Whatever was asked on the way is remembered, and counts only as long as it is true. */
    @Test
    void aHistoryThatIsAskedOnTheWayEndsAsOneThatIsNot() {
        forMany(FEWER_HISTORIES, history -> {
            LocalDate day = history.day();
            Facts asked = Facts.rememberingFrom(1);
            for (RecordedEvent event : history.facts().events()) {
                asked = asked.with(event);
                if (history.random().nextBoolean()) {
                    assertThat(Picture.of(asked, day)).isNotNull();
                }
            }
            assertThat(Picture.of(asked, day))
                    .isEqualTo(Picture.of(Facts.of(history.facts().events()), day));
        });
    }

    /** What is left of what was remembered is what would be known if some events had never been recorded. */
    @Test
    void aHistoryWithoutSomeEventsIsAsOneThatIsAskedForTheFirstTime() {
        forMany(FEWER_HISTORIES, history -> {
            LocalDate day = history.day();
            Facts asked = Facts.rememberingFrom(1);
            for (RecordedEvent event : history.facts().events()) {
                asked = asked.with(event);
            }
            assertThat(Picture.of(asked, day)).isNotNull();
            Set<UUID> without = history.facts().events().stream()
                    .filter(event -> event.sequence() > 0 && history.random().nextInt(4) == 0)
                    .map(RecordedEvent::eventId)
                    .collect(Collectors.toSet());
            Facts anew = Facts.of(history.facts().events()).without(without);
            for (UUID each : without) {
                asked = asked.without(Set.of(each));
                if (history.random().nextBoolean()) {
                    assertThat(Picture.of(asked, day)).isNotNull();
                }
            }
            assertThat(Picture.of(asked, day)).isEqualTo(Picture.of(anew, day));
        });
    }

    @Test
    void theVersionsOfAFactAreDisjointAndInOrder() {
        forMany(FEWER_HISTORIES, history -> {
            for (FactRef ref : Picture.addresses(history.facts())) {
                List<FactVersion> versions = history.facts().versions(ref);
                for (int i = 1; i < versions.size(); i++) {
                    assertThat(versions.get(i - 1).validTo())
                            .isNotNull()
                            .isBefore(versions.get(i).validFrom());
                }
            }
        });
    }

    /** Else a type of event could break a law unseen. */
    @Test
    void everyEventThereIsIsInSomeHistory() {
        Set<EventName> made = LongStream.range(FIRST, FIRST + HISTORIES)
                .parallel()
                .boxed()
                .flatMap(seed -> GeneratedHistory.of(seed).facts().events().stream())
                .map(event -> EventCatalog.nameOf(event.event()))
                .collect(Collectors.toSet());
        assertThat(made).containsExactlyInAnyOrderElementsOf(EventCatalog.names());
    }

    @BeforeAll
    static void sayWhichHistories(TestReporter reporter) {
        reporter.publishEntry("seeds", FIRST + " to " + (FIRST + HISTORIES - 1) + ", others with -Dlaws.from");
    }

    private static void forAll(Consumer<GeneratedHistory> law) {
        forMany(HISTORIES, law);
    }

    private static void forMany(int histories, Consumer<GeneratedHistory> law) {
        LongStream.range(FIRST, FIRST + histories)
                .parallel()
                .mapToObj(seed -> broken(law, seed))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(broken -> {
                    throw broken;
                });
    }

    private static Optional<AssertionError> broken(Consumer<GeneratedHistory> law, long seed) {
        try {
            law.accept(GeneratedHistory.of(seed));
            return Optional.empty();
        } catch (AssertionError | RuntimeException broken) {
            return Optional.of(new AssertionError("broken for seed " + seed + ": " + broken.getMessage(), broken));
        }
    }

    private static RecordedEvent copy(RecordedEvent event) {
        return new RecordedEvent(
                event.eventId(),
                event.sequence(),
                event.knownSince(),
                EventJson.read(EventCatalog.nameOf(event.event()), EventJson.write(event.event())));
    }

    private static List<RecordedEvent> reordered(GeneratedHistory history) {
        List<Placed> left = new ArrayList<>();
        history.facts().events().forEach(event -> left.add(Placed.of(event, history.facts())));
        List<RecordedEvent> order = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Placed> free = left.stream()
                    .filter(event -> left.stream().noneMatch(event::dependsOn))
                    .toList();
            Placed next = free.get(history.random().nextInt(free.size()));
            left.remove(next);
            RecordedEvent place = history.facts().events().get(order.size());
            order.add(
                    new RecordedEvent(next.event.eventId(), place.sequence(), place.knownSince(), next.event.event()));
        }
        return order;
    }

    /** An event with all that its independence of others hangs on. */
    private record Placed(RecordedEvent event, EventLinks links, Set<FactRef> touched) {

        private static Placed of(RecordedEvent event, Facts facts) {
            return new Placed(event, EventLinks.of(event.event(), "p"), facts.touchedBy(event));
        }

        private boolean dependsOn(Placed other) {
            return other.event.isBefore(event)
                    && (retracts(other)
                            || intersect(links.needs(), other.links.creates())
                            || intersect(links.creates(), other.links.creates())
                            || intersect(touched, other.touched));
        }

        private boolean retracts(Placed other) {
            return event.event() instanceof FactRetracted retraction
                    && retraction.eventIds().contains(other.event.eventId());
        }

        private static boolean intersect(Set<?> one, Set<?> other) {
            return one.stream().anyMatch(other::contains);
        }
    }
}
