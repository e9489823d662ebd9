package io.dealtrail.projection.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.GeneratedHistory;
import io.dealtrail.facts.LicenseDays;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.readside.EventChain;
import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Licences that are followed event by event are those of the whole history. */
class LicensesTest {

    private static final int HISTORIES = 25;
    private static final int EVENTS = 40;
    private static final AggregateRef DEAL = new AggregateRef(AggregateType.PARTNERSHIP, "p");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void areTheSameAsIfMadeAnewAfterEachEvent(int part) {
        for (int seed = part * HISTORIES; seed < (part + 1) * HISTORIES; seed++) {
            Licenses followed = Licenses.of(Facts.none());
            Set<Licensed> known = new HashSet<>();
            for (FoldedEvent event : folded(GeneratedHistory.events(seed, EVENTS))) {
                KnownChanges<Licensed> changes = new KnownChanges<>();
                followed.project(event, changes);
                for (KnownChanges.Ending<Licensed> ending : changes.endings()) {
                    assertThat(known.remove(ending.known()))
                            .as("seed %d %s", seed, ending)
                            .isTrue();
                }
                for (KnownChanges.Row<Licensed> row : changes.rows()) {
                    assertThat(known.add(row.known()))
                            .as("seed %d %s", seed, row)
                            .isTrue();
                }
                assertThat(known).as("seed %d after %s", seed, event.recorded()).isEqualTo(anew(event.after()));
            }
            assertThat(followed.version()).isEqualTo(EVENTS);
        }
    }

    @Test
    void doNotLookAtWhatDoesNotConcernThem() {
        for (FoldedEvent event : folded(GeneratedHistory.events(1, EVENTS))) {
            for (FactRef known : event.after().asOf(LocalDate.EPOCH).objects("grant")) {
                Set<String> places = LicenseDays.of(event.after(), known).places();
                assertThat(LicenseDays.seeing(FactRef.of("area", "iot", "name")).filter(places::contains))
                        .as("%s", known)
                        .isEmpty();
            }
        }
    }

    private static List<FoldedEvent> folded(List<RecordedEvent> events) {
        EventChain chain = new EventChain();
        Facts[] facts = {Facts.none()};
        return events.stream()
                .map(event -> {
                    FoldedEvent folded = FoldedEvent.of(chain.add(DEAL, event).envelope(), event, facts[0]);
                    facts[0] = folded.after();
                    return folded;
                })
                .toList();
    }

    private static Set<Licensed> anew(Facts facts) {
        return facts.asOf(LocalDate.EPOCH).objects("grant").stream()
                .flatMap(grant -> LicenseDays.of(facts, grant).periods().stream()
                        .map(period -> new Licensed(DEAL.id(), grant.id(), period)))
                .collect(Collectors.toSet());
    }
}
