package io.dealtrail.projection.partnerships;

import io.dealtrail.events.FactRetracted;
import io.dealtrail.facts.Facts;
import io.dealtrail.projection.facts.FoldedEvent;
import io.dealtrail.terms.FactRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a list counts of one partnership, as known after one of its events: nothing that grows with what is in the partnership. Pure.
 *
 * @param changed since when the last event is known, notices of the calendar left aside
 * @param agreements how many there are; {@code grants} and {@code transfers} likewise
 */
record Summary(String id, long version, Instant changed, int agreements, int grants, int transfers, Days days) {

    static Summary none(String id) {
        return new Summary(id, 0, Instant.MIN, 0, 0, 0, Days.NONE);
    }

    /** Of a whole history at once. */
    static Summary of(String id, Facts facts) {
        return new Summary(
                id,
                facts.version(),
                facts.lastKnownSince().orElse(Instant.MIN),
                count(facts, "agreement"),
                count(facts, "grant"),
                count(facts, "transfer"),
                Days.of(facts));
    }

    /** With one event more, looking only at what the event touches; what a retraction takes back may have been the first or last day. */
    Summary with(FoldedEvent event) {
        Set<FactRef> objects = event.touched().stream().map(FactRef::object).collect(Collectors.toUnmodifiableSet());
        boolean retraction = event.recorded().event() instanceof FactRetracted;
        return new Summary(
                id,
                event.after().version(),
                event.recorded().isNotice() ? changed : event.knownSince(),
                agreements + more(event, objects, "agreement"),
                grants + more(event, objects, "grant"),
                transfers + more(event, objects, "transfer"),
                retraction ? Days.of(event.after()) : days.with(event.recorded()));
    }

    private static int count(Facts facts, String kind) {
        return facts.asOf(LocalDate.EPOCH).objects(kind).size();
    }

    private static int more(FoldedEvent event, Set<FactRef> objects, String kind) {
        return objects.stream()
                .filter(object -> object.kind().equals(kind))
                .mapToInt(object -> one(event.after(), object) - one(event.before(), object))
                .sum();
    }

    private static int one(Facts facts, FactRef object) {
        return facts.isKnown(object) ? 1 : 0;
    }
}
