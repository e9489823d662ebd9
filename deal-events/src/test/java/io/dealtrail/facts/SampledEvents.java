package io.dealtrail.facts;

import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.events.Samples;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes events of every type there is from their samples, with other ids, days and numbers: a type that has a sample, and each must, is in the
 * generated histories without a word here.
 */
final class SampledEvents {

    /** A sample's type and what it says. */
    private record Template(Class<? extends DealEvent> type, JsonNode data) {}

    /** In one order, so that a seed makes the same history wherever it is tried. */
    private static final List<Template> TEMPLATES = new TreeMap<>(Samples.all())
            .values().stream()
                    .filter(sample -> !(sample instanceof KnowledgeEvent))
                    .map(sample -> new Template(sample.getClass(), EventJson.tree(sample)))
                    .toList();

    private static final int ATTEMPTS = 12;
    private static final int IDS = 3;

    /** By what the ids of a kind begin in generated histories. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("agreement", "A"),
            Map.entry("grant", "G"),
            Map.entry("transfer", "T"),
            Map.entry("area", "R"),
            Map.entry("consideration", "C"),
            Map.entry("condition", "K"),
            Map.entry("option", "O"),
            Map.entry("obligation", "B"),
            Map.entry("dispute", "D"),
            Map.entry("proceeding", "P"));

    /** Fields that name an object of another kind than they are called. */
    private static final Map<String, String> NAMING = Map.of(
            "renews", "agreement",
            "supersedes", "agreement",
            "under", "agreement",
            "byAgreement", "agreement",
            "agreement", "agreement",
            "partOf", "consideration",
            "grantIds", "grant",
            "packageWith", "agreement");

    private static final Pattern ADDRESS = Pattern.compile("([a-z]+):[A-Za-z0-9-]+((?:\\..*)?)");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Set<String> OWN =
            Set.of("partnershipId", "partyId", "sourceId", "portfolioId", "child", "duplicate");

    private final RandomGenerator random;
    private final GeneratedEvents words;
    private final List<Template> templates;

    /** Those of one family, which follow on each other: most of a history is about them. */
    private final List<Template> theme;

    private final Set<String> existing;

    /**
     * Makes events for one history.
     *
     * @param family of what kind of aggregate the events are
     * @param existing the objects that there are, as it grows
     */
    SampledEvents(
            RandomGenerator random, GeneratedEvents words, Class<? extends DealEvent> family, Set<String> existing) {
        this.existing = existing;
        this.random = random;
        this.words = words;
        this.templates = TEMPLATES.stream()
                .filter(each -> family.isAssignableFrom(each.type()))
                .toList();
        Class<?> chosen = familyOf(templates.get(random.nextInt(templates.size())));
        this.theme =
                templates.stream().filter(each -> familyOf(each).equals(chosen)).toList();
    }

    private static Class<?> familyOf(Template template) {
        return template.type().getInterfaces()[0];
    }

    /** An event that names only what exists, and brings into being only what does not; empty where none was hit upon. */
    Optional<DealEvent> next() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<Template> from = random.nextInt(4) > 0 ? theme : templates;
            Optional<DealEvent> made = made(from.get(random.nextInt(from.size())));
            if (made.filter(this::isPlausible).isPresent()) {
                return made;
            }
        }
        return Optional.empty();
    }

    private boolean isPlausible(DealEvent event) {
        EventLinks links = EventLinks.of(event, GeneratedHistory.ID);
        return existing.containsAll(links.needs()) && links.creates().stream().noneMatch(existing::contains);
    }

    /** What the changes make impossible, such as a period whose end is no date, is not made. */
    private Optional<DealEvent> made(Template sample) {
        ObjectNode json = (ObjectNode) sample.data().deepCopy();
        change(json, 0);
        try {
            return Optional.of(EventJson.mapper().treeToValue(json, sample.type()));
        } catch (JacksonException impossible) {
            return Optional.empty();
        }
    }

    private void change(ObjectNode json, int depth) {
        for (Map.Entry<String, JsonNode> member : List.copyOf(json.properties())) {
            json.set(member.getKey(), changed(member.getKey(), member.getValue(), depth));
        }
    }

    private JsonNode changed(String field, JsonNode value, int depth) {
        switch (value) {
            case ObjectNode object -> change(object, depth + 1);
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, changed(field, Objects.requireNonNull(array.get(i)), depth + 1));
                }
            }
            case StringNode text -> {
                return StringNode.valueOf(changed(field, text.stringValue(), depth));
            }
            default -> {
                return field.equals("number")
                        ? EventJson.mapper().getNodeFactory().numberNode(1 + random.nextInt(IDS))
                        : value;
            }
        }
        return value;
    }

    private String changed(String field, String text, int depth) {
        Matcher address = ADDRESS.matcher(text);
        if (address.matches()) {
            return address.group(1) + ":" + id(address.group(1)) + address.group(2);
        }
        if (OWN.contains(field)) {
            return depth == 0 ? GeneratedHistory.ID : "q" + random.nextInt(IDS);
        }
        if (NAMING.containsKey(field)) {
            return id(NAMING.get(field));
        }
        if (field.endsWith("Id")) {
            return id(field.substring(0, field.length() - 2));
        }
        if (field.equals("sources")) {
            return "s" + random.nextInt(4);
        }
        return DAY.matcher(text).matches() ? words.day().toString() : text;
    }

    /** Mostly one that there is. */
    private String id(String kind) {
        List<String> known = existing.stream()
                .filter(object -> object.startsWith(kind + ":"))
                .toList();
        if (!known.isEmpty() && random.nextInt(4) > 0) {
            return known.get(random.nextInt(known.size())).substring(kind.length() + 1);
        }
        return PREFIXES.getOrDefault(kind, "e") + (1 + random.nextInt(IDS));
    }
}
