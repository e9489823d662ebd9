package io.dealtrail.deal.party.state;

import io.dealtrail.events.PartyEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Renames, identifiers and relations of a party have no ids: they are numbered as they become known, so that each is a fact of its own. */
public final class PartyEvents {

    private PartyEvents() {}

    /** The number of the next one. Numbers of retracted ones are not given again. */
    public static <T extends PartyEvent> int next(Facts facts, Class<T> type) {
        return 1 + Math.toIntExact(all(facts, type).count());
    }

    /** Whether the same is recorded under any number. */
    public static <T extends PartyEvent> boolean isRecorded(Facts facts, Class<T> type, UnaryOperator<T> sameAs) {
        return all(facts, type).anyMatch(event -> facts.recorded(sameAs.apply(event)));
    }

    /** Those that still hold, in order. */
    public static <T extends PartyEvent> Stream<T> holding(Facts facts, Class<T> type) {
        return facts.counting(type).map(RecordedEvent::event).map(type::cast);
    }

    private static <T extends PartyEvent> Stream<T> all(Facts facts, Class<T> type) {
        return facts.events(type).stream().map(RecordedEvent::event).map(type::cast);
    }
}
