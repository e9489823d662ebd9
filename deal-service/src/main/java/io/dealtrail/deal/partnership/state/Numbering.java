package io.dealtrail.deal.partnership.state;

import io.dealtrail.events.DealEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Payments, consents and the like have no ids: they are numbered as they become known, so that each is a fact of its own. */
public final class Numbering {

    private Numbering() {}

    /** The number of the next one. Numbers of retracted ones are not given again. */
    public static <T extends DealEvent> int next(Facts facts, Class<T> type, Predicate<T> same) {
        return 1 + Math.toIntExact(events(facts, type).filter(same).count());
    }

    /** Whether the same is recorded under any number. */
    public static <T extends DealEvent> boolean isRecorded(Facts facts, Class<T> type, UnaryOperator<T> sameAs) {
        return events(facts, type).anyMatch(event -> {
            T same = sameAs.apply(event);
            return same.equals(event) && facts.recorded(same);
        });
    }

    private static <T extends DealEvent> Stream<T> events(Facts facts, Class<T> type) {
        return facts.events(type).stream().map(RecordedEvent::event).map(type::cast);
    }
}
