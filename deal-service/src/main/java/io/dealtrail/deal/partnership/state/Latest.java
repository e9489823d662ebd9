package io.dealtrail.deal.partnership.state;

import io.dealtrail.events.DealEvent;
import io.dealtrail.facts.Facts;
import java.util.function.Predicate;

/** What is recorded without a day is a repetition only as long as it is the last word on its subject. */
public final class Latest {

    private Latest() {}

    /** Whether the last event about something that counts says the same. */
    public static boolean says(Facts facts, Predicate<DealEvent> about, Predicate<DealEvent> same) {
        return facts.events().reversed().stream()
                .filter(recorded -> about.test(recorded.event()) && !facts.isRetracted(recorded))
                .findFirst()
                .filter(recorded -> same.test(recorded.event()))
                .isPresent();
    }
}
