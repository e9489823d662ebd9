package io.dealtrail.projection.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.facts.Computed;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.FactView;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.GeneratedHistory;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.FactRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read once says for any two dates what the fold of the events known by then says. */
class DealHistoryTest {

    private static final int EVENTS = 30;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void saysWhatTheFoldSays(long seed) {
        List<RecordedEvent> events = GeneratedHistory.events(seed, EVENTS);
        DealHistory history = FoldedHistories.of("p", events);
        for (int upTo : new int[] {1, 10, 20, EVENTS}) {
            Instant knownAt = events.get(upTo - 1).knownSince();
            Facts facts = Facts.of(events).knownAt(knownAt);
            for (LocalDate day : days(history, knownAt)) {
                FactView view = facts.asOf(day);
                Deal deal = history.at(day, knownAt);
                assertThat(stated(deal)).as("%s at %s", day, knownAt).isEqualTo(stated(view));
                assertThat(computed(deal.computed()))
                        .as("%s at %s", day, knownAt)
                        .isEqualTo(computed(Computed.over(view, facts.conflicts())));
            }
        }
    }

    private static Set<LocalDate> days(DealHistory history, Instant knownAt) {
        return history.turningDays(knownAt).stream()
                .flatMap(day -> List.of(day.minusDays(1), day).stream())
                .collect(Collectors.toSet());
    }

    private static Set<FactVersion> stated(Deal deal) {
        return deal.facts().all().stream().map(StoredFact::version).collect(Collectors.toSet());
    }

    private static Map<String, String> computed(Computed computed) {
        return computed.all().stream()
                .collect(Collectors.toMap(
                        fact -> fact.ref().toString(), fact -> fact.value() + (fact.unknown() ? " unknown" : "")));
    }

    private static Set<FactVersion> stated(FactView view) {
        return FactRef.kinds().stream()
                .flatMap(kind -> view.objects(kind).stream())
                .flatMap(object -> view.of(object).stream())
                .collect(Collectors.toSet());
    }
}
