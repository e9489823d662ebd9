package io.dealtrail.projection.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.CloudEventsJson;
import io.dealtrail.events.EventEnvelope;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What becomes of arrivals, given how far their aggregates are. */
class SorterTest {

    private static final AggregateRef P1 = new AggregateRef(AggregateType.PARTNERSHIP, "p1");
    private static final AggregateRef P2 = new AggregateRef(AggregateType.PARTNERSHIP, "p2");
    private static final String OTHER_HASH = "0".repeat(64);

    private final TestStore store = new TestStore();
    private final EventEnvelope first = store.happen("p1");
    private final EventEnvelope second = store.happen("p1");
    private final EventEnvelope third = store.happen("p1");
    private final EventEnvelope ofOther = store.happen("p2");

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void appliesWhatComesNextInEachAggregate() {
        Sorted sorted = sort(fresh(), first, ofOther, second, third);
        assertThat(sorted.apply).extracting(Arrival.Decoded::envelope).containsExactly(first, ofOther, second, third);
        assertThat(sorted.letters).isEmpty();
    }

    @Test
    void dropsWhatCameBeforeInTheSameBatch() {
        Sorted sorted = sort(fresh(), first, first);
        assertThat(sorted.apply).hasSize(1);
        assertThat(sorted.duplicates).isEqualTo(1);
        assertThat(sorted.seen).isEmpty();
        assertThat(sorted.letters).isEmpty();
    }

    @Test
    void leavesWhatWasAppliedEarlierToBeCompared() {
        Sorted sorted = sort(after(second, null), first, second, third);
        assertThat(sorted.seen).extracting(Arrival.Enveloped::envelope).containsExactly(first, second);
        assertThat(sorted.apply).extracting(Arrival.Decoded::envelope).containsExactly(third);
    }

    @Test
    void reportsAnotherEventAtTheSamePlace() {
        Sorted sorted = sort(fresh(), first, first.withHash(OTHER_HASH));
        assertThat(sorted.letters).extracting(DeadLetter::cause).containsExactly(Cause.DIFFERENT_HASH);
        assertThat(sorted.parked).isEmpty();
    }

    @Test
    void parksAnAggregateAtAHoleAndLetsOthersFlow() {
        Sorted sorted = sort(fresh(), first, third, ofOther);
        assertThat(sorted.apply).extracting(Arrival.Decoded::envelope).containsExactly(first, ofOther);
        assertThat(sorted.parked).containsExactly(Map.entry(P1, Cause.HOLE));
        assertThat(sorted.park).containsExactly(new ParkedEvent(third, false));
    }

    @Test
    void parksAnAggregateAtAWrongHash() {
        Sorted sorted = sort(fresh(), first, second.withHash(OTHER_HASH), third);
        assertThat(sorted.parked).containsExactly(Map.entry(P1, Cause.WRONG_HASH));
        assertThat(sorted.letters).extracting(DeadLetter::sequence).containsExactly(1L);
        assertThat(sorted.park).containsExactly(new ParkedEvent(third, false));
    }

    @Test
    void parksAnAggregateAtGarbageThatMayBeItsNextEvent() {
        Sorted sorted = Sorter.sort(fresh(), List.of(garbage(P1, 0)));
        assertThat(sorted.parked).containsExactly(Map.entry(P1, Cause.MALFORMED));
    }

    @Test
    void keepsGarbageApartWhereTheEventWasApplied() {
        Sorted sorted = Sorter.sort(after(second, null), List.of(garbage(P1, 1)));
        assertThat(sorted.parked).isEmpty();
        assertThat(sorted.letters).hasSize(1);
    }

    @Test
    void keepsGarbageApartThatNamesNobody() {
        Sorted sorted = Sorter.sort(fresh(), List.of(garbage(null, -1)));
        assertThat(sorted.parked).isEmpty();
        assertThat(sorted.letters).hasSize(1);
    }

    /** The store's own event could not be applied. */
    @Nested
    class OncePoisoned {

        @Test
        void countsWhatContinuesTheStoresEvents() {
            Sorted sorted = sort(after(first, new AggregateState.Parked(true, 1, second.hash())), third);
            assertThat(sorted.park).containsExactly(new ParkedEvent(third, true));
            assertThat(sorted.tails).containsEntry(P1, third);
        }

        @Test
        void asksAgainAboutWhatDoesNot() {
            Sorted sorted =
                    sort(after(first, new AggregateState.Parked(true, 1, second.hash())), third.withHash(OTHER_HASH));
            assertThat(sorted.park).extracting(ParkedEvent::counted).containsExactly(false);
            assertThat(sorted.suspect).containsExactly(P1);
        }
    }

    private static Sorted sort(Map<AggregateRef, AggregateState> states, EventEnvelope... events) {
        Decoder decoder = new Decoder();
        return Sorter.sort(
                states,
                Arrays.stream(events)
                        .map(event -> decoder.line(null, CloudEventsJson.write(event)))
                        .toList());
    }

    private static Arrival garbage(@Nullable AggregateRef aggregate, long sequence) {
        return new Arrival.Garbage(aggregate, sequence, "no envelope", new Origin.Feed("{"));
    }

    private static Map<AggregateRef, AggregateState> fresh() {
        return Map.of(
                P1, new AggregateState(P1, -1, null, null),
                P2, new AggregateState(P2, -1, null, null));
    }

    private static Map<AggregateRef, AggregateState> after(EventEnvelope last, AggregateState.@Nullable Parked parked) {
        return Map.of(P1, new AggregateState(P1, last.sequence(), last.hash(), parked));
    }
}
