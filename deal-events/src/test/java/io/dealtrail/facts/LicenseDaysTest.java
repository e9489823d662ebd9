package io.dealtrail.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.corpus.Corpus;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventJson;
import io.dealtrail.facts.LicenseDays.Period;
import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The days of a licence against the answer for each day, and against each event that could change them. */
class LicenseDaysTest {

    private static final int GENERATED = 150;
    private static final int EVENTS = 30;

    static Stream<List<RecordedEvent>> histories() {
        return Stream.concat(
                Stream.iterate(0L, seed -> seed < GENERATED, seed -> seed + 1)
                        .map(seed -> GeneratedHistory.events(seed, EVENTS)),
                Corpus.all().stream().flatMap(release -> partnerships(release.events())));
    }

    private static Stream<List<RecordedEvent>> partnerships(List<EventEnvelope> log) {
        Map<AggregateRef, List<RecordedEvent>> events = log.stream()
                .filter(event -> event.aggregate().type() == AggregateType.PARTNERSHIP)
                .collect(Collectors.groupingBy(
                        EventEnvelope::aggregate,
                        () -> new TreeMap<>(Comparator.comparing(AggregateRef::toString)),
                        Collectors.mapping(LicenseDaysTest::recorded, Collectors.toList())));
        return events.values().stream();
    }

    private static RecordedEvent recorded(EventEnvelope event) {
        return new RecordedEvent(
                event.eventId(), event.sequence(), event.knownSince(), EventJson.read(event.name(), event.payload()));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void saysOnEachDayWhatIsComputedForIt(List<RecordedEvent> events) {
        Facts facts = Facts.of(events);
        for (FactRef grant : grants(facts)) {
            List<Period> periods = LicenseDays.of(facts, grant).periods();
            for (LocalDate day : days(periods)) {
                Optional<ComputedFact> computed =
                        Computed.over(facts.asOf(day), List.of()).get(grant.field("inForce"));
                assertThat(on(periods, day).map(period -> period.answer() + " " + period.because()))
                        .as("%s on %s of %s", grant, day, periods)
                        .isEqualTo(computed.map(fact -> text(fact) + " " + fact.because()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void changesOnlyByWhatIsSeenFromItsPlaces(List<RecordedEvent> events) {
        Facts before = Facts.none();
        for (RecordedEvent event : events) {
            Facts after = before.with(event);
            Set<String> seen = after.touchedBy(event).stream()
                    .flatMap(LicenseDays::seeing)
                    .collect(Collectors.toUnmodifiableSet());
            for (FactRef grant : grants(before)) {
                LicenseDays days = LicenseDays.of(before, grant);
                if (days.places().stream().noneMatch(seen::contains)) {
                    assertThat(LicenseDays.of(after, grant))
                            .as("%s after %s", grant, event)
                            .isEqualTo(days);
                }
            }
            before = after;
        }
    }

    private static Set<FactRef> grants(Facts facts) {
        return facts.asOf(LocalDate.EPOCH).objects("grant");
    }

    /** The first and last days of all periods, those around them, and the first day of each month. */
    private static Set<LocalDate> days(List<Period> periods) {
        Set<LocalDate> days = new TreeSet<>(Set.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)));
        Stream.iterate(LocalDate.of(2005, 1, 1), day -> day.getYear() < 2045, day -> day.plusMonths(1))
                .forEach(days::add);
        periods.stream()
                .flatMap(period -> Stream.of(Optional.ofNullable(period.from()), Optional.ofNullable(period.to())))
                .flatMap(Optional::stream)
                .forEach(day -> days.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
        days.removeIf(day -> day.getYear() < 1 || day.getYear() > 9999);
        return days;
    }

    private static Optional<Period> on(List<Period> periods, LocalDate day) {
        List<Period> found = periods.stream()
                .filter(period -> (period.from() == null || !day.isBefore(period.from()))
                        && (period.to() == null || !day.isAfter(period.to())))
                .toList();
        assertThat(found).hasSizeLessThan(2);
        return found.stream().findFirst();
    }

    private static String text(ComputedFact fact) {
        return String.valueOf(fact.value()).replace("\"", "");
    }
}
