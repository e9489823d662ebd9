package io.dealtrail.facts;

import io.dealtrail.terms.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * From some day on, a fact has this value.
 *
 * @param origin the event that asserted that there is such a step
 * @param from the day, {@code null} where it is so over all time
 * @param by the event that made the value what it is: the origin, or the last correction or resolution
 */
record Step(
        RecordedEvent origin,
        @Nullable PartialDate from,
        JsonNode value,
        List<String> sources,
        RecordedEvent by,
        boolean attested) {

    Step replaced(JsonNode newValue, List<String> newSources, RecordedEvent replacement, boolean byAttestation) {
        return new Step(
                origin, from, newValue, newSources.isEmpty() ? sources : newSources, replacement, byAttestation);
    }

    Step supportedBy(String source) {
        if (sources.contains(source)) {
            return this;
        }
        List<String> more = new ArrayList<>(sources);
        more.add(source);
        return new Step(origin, from, value, more, by, attested);
    }

    LocalDate earliest() {
        return from == null ? LocalDate.MIN : from.earliest();
    }

    LocalDate latest() {
        return from == null ? LocalDate.MIN : from.latest();
    }

    /** Whether it has certainly happened by that day. */
    boolean hasHappenedBy(LocalDate day) {
        return !latest().isAfter(day);
    }

    boolean canHaveHappenedBy(LocalDate day) {
        return !earliest().isAfter(day);
    }

    /** Whether it certainly comes after the other one, where both happened by that day; of one day the later recorded comes last. */
    boolean certainlyFollows(Step other, LocalDate day) {
        LocalDate othersLatest = other.latest().isAfter(day) ? day : other.latest();
        int order = earliest().compareTo(othersLatest);
        return order > 0 || (order == 0 && other.origin.isBefore(origin));
    }
}
