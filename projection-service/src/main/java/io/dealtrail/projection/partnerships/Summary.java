package io.dealtrail.projection.partnerships;

import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a list shows of one partnership, as known after one of its events. Pure.
 *
 * @param changed since when the last event is known
 * @param areas ids of collaboration areas
 * @param search what a search looks through, in lower case
 * @param firstDay of the world on which something happened, {@code null} where no day is stated
 */
record Summary(
        String id,
        long version,
        Instant changed,
        String kind,
        @Nullable String name,
        String status,
        List<String> parties,
        List<String> areas,
        String search,
        int agreements,
        int grants,
        int transfers,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    static Summary of(String id, Facts facts) {
        FactRef partnership = FactRef.object("partnership", id);
        SortedSet<FactRef> agreements = objects(facts, "agreement");
        SortedSet<FactRef> areas = objects(facts, "area");
        String name = text(facts, partnership.field("name")).orElse(null);
        List<String> parties = last(facts, partnership.field("parties")).stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .toList();
        Stream<String> words = Stream.of(
                        Stream.of(id, name == null ? "" : name),
                        parties.stream(),
                        names(facts, agreements, "title"),
                        names(facts, areas, "name"))
                .flatMap(Function.identity());
        return new Summary(
                id,
                facts.version(),
                facts.lastKnownSince().orElseThrow(),
                text(facts, partnership.field("kind")).orElse("UNKNOWN"),
                name,
                text(facts, partnership.field("status")).orElse("UNKNOWN"),
                parties,
                areas.stream().map(FactRef::id).toList(),
                String.join("\n", words.toList()).toLowerCase(Locale.ROOT),
                agreements.size(),
                objects(facts, "grant").size(),
                objects(facts, "transfer").size(),
                days(facts, PartialDate::earliest)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                days(facts, PartialDate::latest).max(Comparator.naturalOrder()).orElse(null));
    }

    private static SortedSet<FactRef> objects(Facts facts, String kind) {
        return facts.asOf(LocalDate.EPOCH).objects(kind);
    }

    private static Stream<String> names(Facts facts, Set<FactRef> objects, String field) {
        return objects.stream()
                .flatMap(object -> Stream.concat(Stream.of(object.id()), text(facts, object.field(field)).stream()));
    }

    private static Optional<String> text(Facts facts, FactRef ref) {
        return last(facts, ref).map(JsonNode::asString);
    }

    private static Optional<JsonNode> last(Facts facts, FactRef ref) {
        return facts.versions(ref).stream()
                .map(FactVersion::value)
                .filter(Objects::nonNull)
                .reduce((_, later) -> later);
    }

    private static Stream<LocalDate> days(Facts facts, Function<PartialDate, LocalDate> side) {
        Set<UUID> retracted = facts.retracted();
        return facts.events().stream()
                .filter(event -> !retracted.contains(event.eventId()))
                .map(RecordedEvent::event)
                .map(event -> event.happenedOn())
                .filter(Objects::nonNull)
                .map(side)
                .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX));
    }
}
