package io.dealtrail.projection.pages;

import io.dealtrail.events.EventJson;
import io.dealtrail.projection.partnerships.PartnershipState;
import io.dealtrail.projection.timeline.CountWords;
import io.dealtrail.terms.Count;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The state of a partnership in short sentences, section by section. */
final class StateSummary {

    private final PartnershipState state;
    private final Map<String, String> names = new LinkedHashMap<>();

    StateSummary(PartnershipState state) {
        this.state = state;
        for (Map<String, Object> party : state.parties()) {
            names.put(text(party.get("id")), text(party.getOrDefault("name", party.get("id"))));
        }
    }

    /**
     * Objects of one kind.
     *
     * @param title what they are
     */
    record Section(String title, List<Line> lines) {}

    /**
     * One object.
     *
     * @param conflicts how many of its facts sources contradict
     */
    record Line(String id, String text, String status, long conflicts, List<String> sources) {}

    /** What the partnership is called. */
    static String heading(PartnershipState state) {
        Object name = state.fields().get("name");
        return name != null
                ? text(name)
                : state.parties().stream()
                        .map(party -> text(party.getOrDefault("name", party.get("id"))))
                        .collect(Collectors.joining(" – "));
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        add(sections, "Parties", state.parties(), party -> joined(" · ", party, "name", "kind", "country"));
        add(
                sections,
                "Agreements",
                state.agreements(),
                agreement -> joined(" · ", agreement, "title", "types", "term"));
        add(
                sections,
                "Licences",
                state.grants(),
                grant -> "%s to %s: %s"
                        .formatted(field(grant, "licensor"), field(grant, "licensee"), field(grant, "subject")));
        add(
                sections,
                "Patent transfers",
                state.transfers(),
                transfer -> "%s to %s: %s"
                        .formatted(
                                field(transfer, "transferors"),
                                field(transfer, "transferees"),
                                field(transfer, "assets")));
        add(
                sections,
                "Considerations",
                state.considerations(),
                each -> joined(" · ", each, "kind", "disclosure", "amount"));
        add(sections, "Areas of collaboration", state.areas(), area -> joined(" · ", area, "name", "level", "roles"));
        add(sections, "Conditions", state.conditions(), each -> joined(" · ", each, "kind", "authority", "due"));
        add(
                sections,
                "Not to be confused with",
                state.relatedDeals(),
                deal -> joined(" ", deal, "subject", "relation", "object", "scope"));
        return sections;
    }

    private static void add(
            List<Section> sections,
            String title,
            List<Map<String, Object>> objects,
            Function<Map<String, Object>, String> sentence) {
        if (!objects.isEmpty()) {
            List<Line> lines = objects.stream()
                    .map(object -> line(object, sentence.apply(object)))
                    .toList();
            sections.add(new Section(title, lines));
        }
    }

    private static Line line(Map<String, Object> object, String sentence) {
        long open = object.get("conflicts") instanceof Collection<?> conflicts
                ? conflicts.stream()
                        .filter(each ->
                                each instanceof Map<?, ?> conflict && Boolean.FALSE.equals(conflict.get("resolved")))
                        .count()
                : 0;
        List<String> sources = object.get("sources") instanceof Collection<?> cited
                ? cited.stream().map(Objects::toString).toList()
                : List.of();
        Object status = object.get("status");
        return new Line(text(object.get("id")), sentence, status == null ? "" : words(text(status)), open, sources);
    }

    private String joined(String between, Map<String, Object> object, String... fields) {
        return Stream.of(fields)
                .map(field -> field(object, field))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(between));
    }

    private String field(Map<String, Object> object, String field) {
        Object value = object.get(field);
        return switch (value) {
            case null -> "";
            case JsonNode json -> shown(json);
            case Map<?, ?> parts -> shown(EventJson.mapper().valueToTree(parts));
            default -> text(value);
        };
    }

    private String shown(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(this::shown).collect(Collectors.joining(", "));
        }
        if (value.isObject()) {
            return object(value);
        }
        String text = value.asString("");
        return names.getOrDefault(text, text.matches("[A-Z][A-Z_]{2,}") ? words(text) : text);
    }

    private String object(JsonNode value) {
        Optional<Count> count = count(value);
        if (count.isPresent()) {
            return CountWords.of(count.get());
        }
        if (value.path("unknown").asBoolean(false)) {
            return "unknown";
        }
        return value.properties().stream()
                .map(member -> names.containsKey(member.getKey())
                        ? names.get(member.getKey()) + ": " + shown(member.getValue())
                        : shown(member.getValue()))
                .collect(Collectors.joining(" "));
    }

    /** Nothing where a source or a correction has put something else in its place. */
    private static Optional<Count> count(JsonNode value) {
        try {
            return value.has("unit")
                    ? Optional.of(EventJson.mapper().treeToValue(value, Count.class))
                    : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static String words(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case JsonNode json -> json.asString("");
            case Map<?, ?> unknown when unknown.containsKey("unknown") -> "unknown";
            default -> value.toString();
        };
    }
}
