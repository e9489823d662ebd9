package io.dealtrail.projection.facts;

import io.dealtrail.facts.Computed;
import io.dealtrail.facts.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that was ever believed of one partnership up to some time: read once, and looked at for any two dates up to then. */
public final class DealHistory {

    private final String id;
    private final List<StoredFact> facts;
    private final List<StoredConflict> conflicts;
    private final Amendments amendments;

    DealHistory(String id, List<StoredFact> facts, List<StoredConflict> conflicts, Amendments amendments) {
        this.id = id;
        this.facts = List.copyOf(facts);
        this.conflicts = List.copyOf(conflicts);
        this.amendments = amendments;
    }

    /** The same as a picture, to be compared with others of this history. */
    public Picture picture(LocalDate validAt, Instant knownAt) {
        return Picture.of(at(validAt, knownAt), amendments, knownAt);
    }

    /** What was believed at a time to hold on a day. */
    public Deal at(LocalDate validAt, Instant knownAt) {
        List<StoredFact> facts = believed(knownAt).toList();
        StoredFacts view = new StoredFacts(
                validAt,
                facts.stream().filter(fact -> fact.version().covers(validAt)).toList(),
                facts.stream()
                        .map(fact -> fact.version().ref().object())
                        .distinct()
                        .toList());
        List<Conflict> known = conflicts.stream()
                .filter(each -> includes(each.knownFrom(), each.knownTo(), knownAt))
                .map(StoredConflict::conflict)
                .toList();
        return new Deal(id, view, known, Computed.over(view, known));
    }

    /** The days on which, as was believed at a time, a fact begins to hold or holds no more. */
    public SortedSet<LocalDate> turningDays(Instant knownAt) {
        SortedSet<LocalDate> days = new TreeSet<>();
        believed(knownAt).map(StoredFact::version).forEach(version -> {
            if (version.validFrom() != null) {
                days.add(version.validFrom());
            }
            if (version.validTo() != null) {
                days.add(version.validTo().plusDays(1));
            }
        });
        return days;
    }

    private Stream<StoredFact> believed(Instant knownAt) {
        return facts.stream().filter(fact -> includes(fact.knownFrom(), fact.knownTo(), knownAt));
    }

    private static boolean includes(Instant from, @Nullable Instant to, Instant at) {
        return !at.isBefore(from) && (to == null || at.isBefore(to));
    }
}
