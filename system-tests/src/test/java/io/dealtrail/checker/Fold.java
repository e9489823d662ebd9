package io.dealtrail.checker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stated facts of one aggregate, folded once more from its events: slow and plain, and by the event model alone. What it does not cover is an
 * {@link UnsupportedOperationException}.
 */
final class Fold {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, Set<Said>> byAddress = new TreeMap<>();
    private final List<Said> retractions;

    /** @param rows those of one aggregate that were known, in order */
    Fold(List<Row> rows) {
        List<Said> all = rows.stream().map(Said::of).toList();
        for (Said each : all) {
            each.speaksOf()
                    .forEach(ref -> byAddress
                            .computeIfAbsent(ref, _ -> new LinkedHashSet<>())
                            .add(each));
        }
        retractions =
                all.stream().filter(each -> each.payload().has("eventIds")).toList();
    }

    /** From some day on, or over all time, a fact has this value; {@code by} made it so last. */
    private record Step(Said origin, LocalDate from, JsonNode value, JsonNode sources, Said by, boolean attested) {

        Step become(JsonNode other, JsonNode who, Said why, boolean onlyAttested) {
            return new Step(origin, from, other, who.isEmpty() ? sources : who, why, onlyAttested);
        }

        boolean continues(@Nullable Step before) {
            return before != null && before.by.row().id().equals(by.row().id()) && before.value.equals(value);
        }
    }

    /** What holds on a day, by address. */
    Map<String, JsonNode> at(LocalDate day) {
        Map<String, JsonNode> facts = new TreeMap<>();
        byAddress.keySet().forEach(ref -> add(ref, day, facts));
        return facts;
    }

    private void add(String ref, LocalDate day, Map<String, JsonNode> facts) {
        Map<LocalDate, Step> last = new TreeMap<>(); // of what is said from one day on, what was said last
        steps(ref).forEach(step -> last.put(step.from, step));
        Step holds = null;
        LocalDate since = LocalDate.MIN;
        LocalDate until = null;
        for (Step step : last.values()) {
            if (!step.from.isAfter(day)) {
                since = step.continues(holds) ? since : step.from;
                holds = step;
            } else if (until == null && !step.continues(holds)) {
                until = step.from.minusDays(1);
            }
        }
        if (holds != null) {
            String event = holds.by.row().id();
            ObjectNode fact = JSON.objectNode().put("factRef", ref).put("event", event);
            fact.put("unknown", holds.value.isNull()).put("attested", holds.attested);
            fact.put("validFrom", since.equals(LocalDate.MIN) ? null : since.toString());
            fact.put("validTo", until == null ? null : until.toString());
            facts.put(ref, fact.setAll(Map.of("value", holds.value, "sources", holds.sources)));
        }
    }

    private List<Step> steps(String ref) {
        List<Step> steps = new ArrayList<>();
        for (Said each : byAddress.getOrDefault(ref, Set.of())) {
            if (counts(each, ref)) {
                for (Said.Assertion what : each.assertions()) {
                    if (what.ref().equals(ref)) {
                        steps.add(new Step(each, day(what, each), what.value(), each.sources(), each, false));
                    }
                }
                if (each.isRemark() && each.about().equals(ref)) {
                    remark(each, steps);
                }
            }
        }
        return steps;
    }

    private static void remark(Said remark, List<Step> steps) {
        JsonNode claim = remark.payload().path("claim");
        JsonNode source = JSON.arrayNode().add(remark.payload().path("source"));
        switch (remark.stance()) {
            case "CORRECTS" ->
                steps.replaceAll(step -> step.value.equals(remark.payload().path("from"))
                        ? step.become(remark.payload().path("to"), remark.sources(), remark, step.attested)
                        : step);
            case "SUPPLEMENTS" -> {
                // What is only attested gives way to whoever says more, be it the same source or another one.
                steps.replaceAll(
                        step -> step.value.isNull() || step.attested ? step.become(claim, source, remark, true) : step);
                if (steps.isEmpty()) {
                    steps.add(new Step(remark, LocalDate.MIN, claim, source, remark, true));
                }
            }
            case "SUPPORTS" ->
                steps.replaceAll(step -> step.value.equals(claim)
                        ? step.become(claim, with(source.path(0), step.sources), step.by, step.attested)
                        : step);
            default -> {
                // COMPATIBLE, ESTIMATES and CONTRADICTS leave the value as it is
            }
        }
    }

    private static JsonNode with(JsonNode source, JsonNode sources) {
        boolean known = sources.valueStream().anyMatch(source::equals);
        return known ? sources : JSON.arrayNode().addAll(sources.values()).add(source);
    }

    /** The day is a fact of its own: where that was corrected, the step moves. */
    private LocalDate day(Said.Assertion assertion, Said by) {
        if (assertion.dayAt() == null) {
            return LocalDate.MIN;
        }
        String day = steps(assertion.dayAt()).stream()
                .filter(step -> step.origin.row().equals(by.row()))
                .map(step -> step.value.asString())
                .findFirst()
                .orElse(by.payload().path("on").asString());
        if (!day.matches("\\d{4}-\\d\\d-\\d\\d")) {
            throw new UnsupportedOperationException("only exact days are folded, not " + day);
        }
        return LocalDate.parse(day);
    }

    /** Whether nobody took back later what was said of this, or only such whose own word was taken back. */
    private boolean counts(Said what, String ref) {
        return retractions.stream()
                .filter(each -> each.row().sequence() > what.row().sequence() && each.retracts(what, ref))
                .noneMatch(retraction -> counts(retraction, ref));
    }
}
