package io.dealtrail.projection.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.GeneratedHistory;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.projection.log.AppliedEvent;
import io.dealtrail.readside.EventChain;
import io.dealtrail.readside.NokiaXiaomi;
import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the projector says was believed is what the fold believes, after every event. */
class FactProjectorTest {

    private static final int HISTORIES = 200;
    private static final int EVENTS = 40;

    @Test
    void believesAfterEveryEventWhatTheFoldBelieves() {
        EventChain chain = NokiaXiaomi.chain();
        Facts facts = Facts.none();
        Set<FactVersion> believed = new HashSet<>();
        for (FoldedEvent event : fold(chain)) {
            FactChanges changes = FactProjector.project(event);
            believed.removeAll(versions(changes.closed()));
            believed.addAll(versions(changes.opened()));
            facts = event.after();
            assertThat(believed).isEqualTo(everything(facts));
        }
        assertThat(believed).isNotEmpty();
    }

    /** A failure names the seed. */
    @Test
    void believesOfAnyHistoryWhatTheFoldBelieves() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            EventChain chain = new EventChain();
            Facts facts = Facts.none();
            Set<Believed> believed = new HashSet<>();
            for (RecordedEvent recorded : GeneratedHistory.events(seed, EVENTS)) {
                FoldedEvent event = FoldedEvent.of(
                        chain.add(EventChain.PARTNERSHIP, recorded).envelope(), recorded, facts);
                facts = event.after();
                FactChanges changes = FactProjector.project(event);
                assertThat(believed).as("seed %d", seed).containsAll(changes.closed());
                believed.removeAll(changes.closed());
                believed.addAll(changes.opened());
            }
            Facts anew = Facts.of(facts.events());
            assertThat(versions(List.copyOf(believed))).as("seed %d", seed).isEqualTo(everything(anew));
            assertThat(objects(believed)).as("seed %d", seed).isEqualTo(objects(anew));
        }
    }

    private static Set<FactRef> objects(Set<Believed> beliefs) {
        return beliefs.stream()
                .flatMap(belief ->
                        belief instanceof Believed.Existing existing ? Stream.of(existing.object()) : Stream.empty())
                .collect(Collectors.toSet());
    }

    private static Set<FactRef> objects(Facts facts) {
        return FactRef.kinds().stream()
                .flatMap(kind -> facts.asOf(LocalDate.EPOCH).objects(kind).stream())
                .collect(Collectors.toSet());
    }

    @Test
    void changesNothingWhereTheEventIsKnownAlready() {
        FoldedEvent last = fold(NokiaXiaomi.chain()).getLast();
        FoldedEvent again = new FoldedEvent(last.envelope(), last.recorded(), last.after(), last.after());
        assertThat(FactProjector.project(again).closed()).isEmpty();
        assertThat(FactProjector.project(again).opened()).isEmpty();
    }

    private static List<FoldedEvent> fold(EventChain chain) {
        List<FoldedEvent> folded = new ArrayList<>();
        Facts facts = Facts.none();
        for (AppliedEvent applied : chain.events()) {
            if (applied.envelope().aggregate().equals(NokiaXiaomi.PARTNERSHIP)) {
                RecordedEvent recorded = new RecordedEvent(
                        applied.envelope().eventId(),
                        applied.envelope().sequence(),
                        applied.envelope().knownSince(),
                        applied.event());
                folded.add(new FoldedEvent(applied.envelope(), recorded, facts, facts.with(recorded)));
                facts = facts.with(recorded);
            }
        }
        return folded;
    }

    private static Set<FactVersion> versions(List<Believed> beliefs) {
        return beliefs.stream()
                .filter(Believed.Version.class::isInstance)
                .map(belief -> ((Believed.Version) belief).version())
                .collect(Collectors.toSet());
    }

    private static Set<FactVersion> everything(Facts facts) {
        return facts.events().stream()
                .flatMap(event -> facts.touchedBy(event).stream())
                .flatMap(ref -> facts.own(ref).stream())
                .collect(Collectors.toSet());
    }
}
