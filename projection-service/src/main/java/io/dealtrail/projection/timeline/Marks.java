package io.dealtrail.projection.timeline;

import io.dealtrail.events.ConflictResolved;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.FactAttested;
import io.dealtrail.events.FactCorrected;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.projection.facts.FoldedEvent;
import io.dealtrail.terms.FactRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Pure: which rows of a timeline one event marks, and whose marks it ends. What a withdrawn correction had marked is unmarked, and marked again
 * when the withdrawal itself is withdrawn.
 *
 * @param opened new marks
 * @param ended events whose marks end
 */
record Marks(List<Mark> opened, List<UUID> ended) {

    static final Marks NONE = new Marks(List.of(), List.of());

    static Marks project(FoldedEvent folded) {
        RecordedEvent recorded = folded.recorded();
        return switch (recorded.event()) {
            case FactCorrected _ -> new Marks(by(recorded, folded.before(), folded.after()), List.of());
            case FactRetracted _ -> retraction(folded);
            default -> NONE;
        };
    }

    private static Marks retraction(FoldedEvent folded) {
        Facts after = folded.after();
        Set<UUID> reached = new LinkedHashSet<>();
        reach(folded.recorded(), after, reached);
        List<UUID> gone = new ArrayList<>();
        List<UUID> back = new ArrayList<>();
        for (UUID id : reached) {
            boolean was = isRetracted(id, folded.before());
            boolean is = isRetracted(id, after);
            if (was != is) {
                (is ? gone : back).add(id);
            }
        }
        List<Mark> opened = new ArrayList<>(by(folded.recorded(), folded.before(), after));
        for (UUID id : back) {
            after.event(id).ifPresent(restored -> opened.addAll(by(restored, prefix(after, restored), after)));
        }
        return new Marks(opened, gone);
    }

    /** All that a retraction takes back or restores, directly and through the retractions that it is about. */
    private static void reach(RecordedEvent recorded, Facts facts, Set<UUID> reached) {
        if (recorded.event() instanceof FactRetracted retraction) {
            for (UUID id : retraction.eventIds()) {
                if (reached.add(id)) {
                    facts.event(id).ifPresent(each -> reach(each, facts, reached));
                }
            }
        }
    }

    private static boolean isRetracted(UUID id, Facts facts) {
        return facts.event(id).filter(facts::isRetracted).isPresent();
    }

    /** What a correction or retraction marks. */
    private static List<Mark> by(RecordedEvent recorded, Facts before, Facts now) {
        return switch (recorded.event()) {
            case FactCorrected correction -> corrected(recorded, correction, before);
            case FactRetracted retraction -> retracted(recorded, retraction, now);
            default -> List.of();
        };
    }

    private static List<Mark> corrected(RecordedEvent by, FactCorrected correction, Facts before) {
        return before.versions(correction.factRef()).stream()
                .filter(version -> version.is(correction.from()))
                .map(FactVersion::event)
                .distinct()
                .flatMap(id -> before.event(id).stream())
                .map(event -> new Mark(event.sequence(), Mark.Kind.CORRECTED, by))
                .toList();
    }

    private static List<Mark> retracted(RecordedEvent by, FactRetracted retraction, Facts now) {
        return retraction.eventIds().stream()
                .flatMap(id -> now.event(id).stream())
                .map(event -> new Mark(
                        event.sequence(), now.isRetracted(event) ? Mark.Kind.RETRACTED : Mark.Kind.CORRECTED, by))
                .toList();
    }

    /** The address that an event remarks on, where it asserts nothing itself. */
    static Optional<FactRef> about(DealEvent event) {
        return switch (event) {
            case FactAttested e -> Optional.of(e.factRef());
            case ConflictResolved e -> Optional.of(e.factRef());
            case FactCorrected e -> Optional.of(e.factRef());
            default -> Optional.empty();
        };
    }

    private static Facts prefix(Facts facts, RecordedEvent upTo) {
        return Facts.of(facts.events().stream()
                .filter(event -> event.sequence() < upTo.sequence())
                .toList());
    }
}
