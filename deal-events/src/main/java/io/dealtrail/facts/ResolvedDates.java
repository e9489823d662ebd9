package io.dealtrail.facts;

import io.dealtrail.events.RelativeDatesResolved;
import io.dealtrail.terms.FactRef;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The dates that hung on an act and came out when it happened: what they hang on can still change them. */
final class ResolvedDates {

    private final Facts facts;

    ResolvedDates(Facts facts) {
        this.facts = facts;
    }

    /** Those that this fact may have to do with. */
    Set<FactRef> by(FactRef changed) {
        List<RecordedEvent> resolutions = facts.events(RelativeDatesResolved.class);
        return resolutions.isEmpty()
                ? Set.of()
                : resolutions.stream()
                        .flatMap(each -> each.event() instanceof RelativeDatesResolved resolved
                                ? by(changed, resolved)
                                : Stream.<FactRef>empty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<FactRef> by(FactRef changed, RelativeDatesResolved resolved) {
        boolean isTheDay = RelativeDates.isDayOf(changed, resolved.agreementId());
        return resolved.dates().stream()
                .map(date -> facts.local(date.factRef()))
                .filter(date -> isTheDay || anyHangsOn(facts.hanging(date), changed.object(), new HashSet<>()));
    }

    /** Whether any of the dates hangs on something of this object, directly or through other dates as these are known now. */
    private boolean anyHangsOn(Collection<JsonNode> dates, FactRef object, Set<FactRef> seen) {
        return dates.stream()
                .flatMap(RelativeDates::anchorsOf)
                .map(facts::local)
                .anyMatch(anchor -> anchor.object().equals(object)
                        || WorldDates.days(anchor)
                                .anyMatch(day -> seen.add(day) && anyHangsOn(known(day), object, seen)));
    }

    private Set<JsonNode> known(FactRef day) {
        return facts.raw(day).map(Set::of).orElse(Set.of());
    }
}
