package io.dealtrail.deal.partnership.state;

import io.dealtrail.events.DealEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What is recorded without a day is a repetition only as long as it is the last word on its subject. */
public final class Latest {

    private Latest() {}

    /**
     * Whether the last event about something that counts says the same.
     *
     * @param types of which such events are
     */
    public static boolean says(
            Facts facts,
            List<Class<? extends DealEvent>> types,
            Predicate<DealEvent> about,
            Predicate<DealEvent> same) {
        return types.stream()
                .flatMap(type -> last(facts.events(type), facts, about).stream())
                .max(Comparator.comparingLong(RecordedEvent::sequence))
                .filter(recorded -> same.test(recorded.event()))
                .isPresent();
    }

    private static Optional<RecordedEvent> last(List<RecordedEvent> events, Facts facts, Predicate<DealEvent> about) {
        return events.reversed().stream()
                .filter(recorded -> about.test(recorded.event()) && !facts.isRetracted(recorded))
                .findFirst();
    }
}
