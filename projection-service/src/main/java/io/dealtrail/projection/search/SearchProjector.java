package io.dealtrail.projection.search;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.PartnershipParties;
import io.dealtrail.projection.facts.FoldedEvent;
import io.dealtrail.projection.facts.KnownChanges;
import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Pure: compares what is found after an event with what was found before it, looking only at what the event touches. */
final class SearchProjector {

    static final String ID = "id";

    private static final String SUBJECT = "subject";

    /** By the kind of an object, the fields that are looked through. */
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "partnership", Set.of(ID, "name"),
            "party", Set.of(ID, "name", "otherNames"),
            "agreement", Set.of(ID, "title", "standards"),
            "area", Set.of(ID, "name", "products", "segment"),
            "grant", Set.of(SUBJECT, "products"),
            "transfer", Set.of("assets.standards", "assets.technologies", "assets.marks"),
            "portfolio", Set.of(ID, "name", "standards", "technologies"),
            "source", Set.of("publisher", "title"));

    /** What is looked through of what a licence covers. */
    private static final List<String> OF_SUBJECT = List.of("standards", "marks", "detail");

    private SearchProjector() {}

    static void project(FoldedEvent event, KnownChanges<Findable> changes) {
        Set<Findable> before = found(event, event.before());
        Set<Findable> after = found(event, event.after());
        before.stream().filter(each -> !after.contains(each)).forEach(each -> changes.end(each, event.knownSince()));
        after.stream().filter(each -> !before.contains(each)).forEach(each -> changes.begin(each, event.knownSince()));
    }

    private static Set<Findable> found(FoldedEvent event, Facts facts) {
        AggregateRef aggregate = event.aggregate();
        Set<FactRef> objects = event.touched().stream().map(FactRef::object).collect(Collectors.toUnmodifiableSet());
        Set<Findable> found = new LinkedHashSet<>();
        objects.stream()
                .filter(object -> looksAt(object.kind(), ID) && facts.isKnown(object))
                .flatMap(object -> text(aggregate, object, ID, object.id(), null))
                .forEach(found::add);
        event.touched().stream()
                .filter(ref -> looksAt(ref.kind(), ref.field()))
                .flatMap(ref -> texts(aggregate, ref, facts))
                .forEach(found::add);
        if (aggregate.type() == AggregateType.PARTNERSHIP) {
            links(event, objects, facts).forEach(found::add);
        }
        return found;
    }

    private static boolean looksAt(String kind, String field) {
        return FIELDS.getOrDefault(kind, Set.of()).contains(field);
    }

    /** Once each, from the first day on which it is said. */
    private static Stream<Findable> texts(AggregateRef aggregate, FactRef ref, Facts facts) {
        return facts.own(ref).stream()
                .flatMap(version -> strings(ref.field(), version.value())
                        .flatMap(text -> text(aggregate, ref.object(), ref.field(), text, version.validFrom())));
    }

    private static Stream<Findable> text(
            AggregateRef aggregate, FactRef object, String field, String text, @Nullable LocalDate validFrom) {
        String line = Words.of(text).line();
        return line.isEmpty()
                ? Stream.empty()
                : Stream.of(new Findable.Text(aggregate, object, field, line, validFrom));
    }

    private static Stream<String> strings(String field, @Nullable JsonNode value) {
        if (value == null) {
            return Stream.empty();
        }
        if (field.equals(SUBJECT) && value.isObject()) {
            return OF_SUBJECT.stream().flatMap(part -> strings(part, value.get(part)));
        }
        return value.isArray()
                ? value.valueStream().flatMap(each -> strings(field, each))
                : Stream.of(value).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private static Stream<Findable> links(FoldedEvent event, Set<FactRef> objects, Facts facts) {
        String partnership = event.aggregate().id();
        FactRef itself = FactRef.object("partnership", partnership);
        Stream<Findable> parties = objects.contains(itself)
                ? PartnershipParties.on(facts.asOf(LocalDate.MAX), itself).possible().stream()
                        .map(party -> new Findable.Link(
                                partnership, new AggregateRef(AggregateType.PARTY, party), itself.kind()))
                : Stream.empty();
        Stream<Findable> portfolios = event.touched().stream()
                .filter(ref ->
                        ref.field().equals("assets.portfolioId") || ref.field().equals(SUBJECT))
                .flatMap(ref -> facts.own(ref).stream()
                        .map(FactVersion::value)
                        .flatMap(value -> portfolio(value).stream())
                        .map(id -> new Findable.Link(
                                partnership, new AggregateRef(AggregateType.PORTFOLIO, id), ref.toString())));
        Stream<Findable> sources = CitedSources.of(event, facts).entrySet().stream()
                .flatMap(cited -> cited.getValue().stream()
                        .map(source -> new Findable.Link(
                                partnership,
                                new AggregateRef(AggregateType.SOURCE, source),
                                cited.getKey().toString())));
        return Stream.of(parties, portfolios, sources).flatMap(each -> each);
    }

    private static Optional<String> portfolio(@Nullable JsonNode value) {
        JsonNode id = value != null && value.isObject() ? value.get("portfolioId") : value;
        return Optional.ofNullable(id).filter(JsonNode::isString).map(JsonNode::stringValue);
    }
}
