package io.dealtrail.projection.replay;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventCatalog;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.projection.facts.DealHistory;
import io.dealtrail.projection.facts.DiffItem;
import io.dealtrail.projection.facts.Difference;
import io.dealtrail.projection.facts.FoldedHistories;
import io.dealtrail.projection.facts.Picture;
import io.dealtrail.projection.timeline.Entry;
import io.dealtrail.projection.timeline.TimelineItem;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.terms.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A replay of some events without a database, and what its reader makes of it. */
final class GeneratedReplay {

    private static final AggregateRef DEAL = new AggregateRef(AggregateType.PARTNERSHIP, "p");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    final DealHistory history;
    final Instant last;
    private final List<Entry> timeline;
    private final Runnable eachState;

    GeneratedReplay(List<RecordedEvent> events) {
        this(events, () -> {});
    }

    /** @param eachState what happens whenever a state is worked out */
    GeneratedReplay(List<RecordedEvent> events, Runnable eachState) {
        this.eachState = eachState;
        this.history = FoldedHistories.of(DEAL.id(), events);
        this.timeline = events.stream()
                .sorted(Comparator.comparing(RecordedEvent::knownSince).thenComparingLong(RecordedEvent::sequence))
                .map(GeneratedReplay::entry)
                .toList();
        this.last = timeline.getLast().item().knownSince();
    }

    private static Entry entry(RecordedEvent event) {
        LocalDate known = LocalDate.ofInstant(event.knownSince(), ZoneOffset.UTC);
        PartialDate happened = event.event().happenedOn();
        LocalDate day = happened == null || happened.earliest().equals(LocalDate.MIN) ? known : happened.earliest();
        TimelineItem item = new TimelineItem(
                event.sequence() + 1,
                event.sequence(),
                event.eventId(),
                EventCatalog.nameOf(event.event()).name(),
                null,
                event.knownSince(),
                event.knownSince(),
                "",
                List.of(),
                List.of(),
                false,
                false,
                null,
                null,
                List.of());
        return new Entry(DEAL, day, item);
    }

    /** The whole replay of what is so today. */
    Replay along(String axis) {
        return along(axis, null, null);
    }

    /** Of a part of it. */
    Replay along(String axis, @Nullable String from, @Nullable String to) {
        AsOf asked = new AsOf(TODAY, last, false);
        Route route = Course.of(axis, from, to, asked).route(asked, timeline, history);
        Steps steps = new Steps(route, this::picture);
        return new Replay(asked, last, timeline.size(), route.end(), steps);
    }

    /** The state at a point, by address. */
    Map<String, Object> state(Point point) {
        return applied(Map.of(), Difference.between(Picture.EMPTY, picture(point)));
    }

    private Picture picture(Point point) {
        eachState.run();
        return history.picture(point.validAt(), point.knownAt());
    }

    /** The state that a reader has who applies one difference to what was there. */
    static Map<String, Object> applied(Map<String, Object> before, List<DiffItem> difference) {
        Map<String, Object> state = new TreeMap<>(before);
        for (DiffItem item : difference) {
            if (item.to() == null) {
                state.remove(item.factRef());
            } else {
                state.put(item.factRef(), item.to());
            }
        }
        return state;
    }
}
