package io.dealtrail.projection.timeline;

import io.dealtrail.events.CalendarNotice;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.FactAttested;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.events.NamedParties;
import io.dealtrail.facts.Assertion;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.projection.facts.FoldedEvent;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pure: one event, with what was known around it, becomes one row of the timeline. */
final class TimelineProjector {

    private TimelineProjector() {}

    static TimelineRow project(FoldedEvent folded) {
        DealEvent event = folded.recorded().event();
        Facts facts = folded.after();
        List<FactRef> refs = spokenOf(folded.recorded(), facts);
        PartialDate happenedOn = event.happenedOn();
        Set<String> kinds = new TreeSet<>(Set.of(folded.envelope().name().name()));
        refs.forEach(ref -> kinds.add(ref.kind()));
        LocalDate knownDay = LocalDate.ofInstant(folded.knownSince(), ZoneOffset.UTC);
        return new TimelineRow(
                folded.envelope(),
                kinds,
                parties(event, refs, facts),
                new Titles(facts).of(event).parts(),
                refs.stream().map(FactRef::toString).distinct().toList(),
                sources(event),
                happenedOn,
                day(happenedOn, knownDay),
                late(happenedOn, knownDay),
                Retroactive.is(event, facts));
    }

    private static List<FactRef> spokenOf(RecordedEvent recorded, Facts facts) {
        return switch (recorded.event()) {
            case CalendarNotice notice -> List.of(notice.factRef());
            case FactRetracted retracted when retracted.factRef() != null -> List.of(retracted.factRef());
            case FactRetracted retracted ->
                retracted.eventIds().stream()
                        .flatMap(id -> facts.event(id).stream())
                        .filter(each -> each.sequence() < recorded.sequence())
                        .flatMap(each -> spokenOf(each, facts).stream())
                        .toList();
            default ->
                Stream.concat(
                                facts.assertions(recorded).stream().map(Assertion::ref),
                                Marks.about(recorded.event()).stream())
                        .toList();
        };
    }

    private static List<String> sources(DealEvent event) {
        Stream<String> attesting =
                event instanceof FactAttested attested ? Stream.of(attested.source()) : Stream.empty();
        return Stream.concat(attesting, event.evidence().sources().stream())
                .distinct()
                .toList();
    }

    /** Whom it concerns: the parties that it names, else those of the objects that it speaks of. */
    private static Set<String> parties(DealEvent event, List<FactRef> refs, Facts facts) {
        Set<String> named = NamedParties.of(event);
        if (!named.isEmpty()) {
            return named;
        }
        Named names = new Named(facts);
        Set<String> around = new TreeSet<>();
        refs.stream()
                .map(FactRef::object)
                .distinct()
                .flatMap(object -> names.partiesOf(object.kind(), List.of(object.id())).stream())
                .map(PartyRef::party)
                .filter(Objects::nonNull)
                .forEach(around::add);
        return around;
    }

    private static LocalDate day(@Nullable PartialDate happenedOn, LocalDate knownDay) {
        if (happenedOn == null) {
            return knownDay;
        }
        if (!happenedOn.earliest().equals(LocalDate.MIN)) {
            return happenedOn.earliest();
        }
        return happenedOn.latest().equals(LocalDate.MAX) ? knownDay : happenedOn.latest();
    }

    private static boolean late(@Nullable PartialDate happenedOn, LocalDate knownDay) {
        return happenedOn != null
                && !happenedOn.latest().equals(LocalDate.MAX)
                && happenedOn.latest().plusDays(1).isBefore(knownDay);
    }
}
