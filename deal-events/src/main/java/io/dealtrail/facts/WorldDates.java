package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.MalformedTermException;
import io.dealtrail.terms.PartialDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads dates out of the values of facts, also those that hang on other facts. Attested and corrected values are kept as given, so what looks
 * like no date is as good as a date that is not known.
 */
final class WorldDates {

    /** What a date may hang on by the name of the act, and the field that holds the act's day. */
    private static final Map<String, String> ACTS = Map.of(
            "closing", "closedOn",
            "signing", "signedOn",
            "announcement", "announcedOn",
            "effect", "effectiveFrom",
            "execution", "executedOn");

    private final Function<FactRef, Optional<JsonNode>> facts;
    private final Set<FactRef> open = new HashSet<>();

    WorldDates(FactView view) {
        this(ref -> view.get(ref).flatMap(version -> Optional.ofNullable(version.value())));
    }

    /** @param facts the value of a fact, empty where nothing is said or it is not known */
    WorldDates(Function<FactRef, Optional<JsonNode>> facts) {
        this.facts = facts;
    }

    /** Where the day of what a date hangs on is stated: at that address itself, or where the act that it names has its day. */
    static Stream<FactRef> days(FactRef anchor) {
        return Stream.concat(
                Stream.of(anchor), Stream.ofNullable(ACTS.get(anchor.field())).map(anchor::field));
    }

    /** The act of which this field holds the day. */
    static Optional<String> actOf(String field) {
        return ACTS.entrySet().stream()
                .filter(act -> act.getValue().equals(field))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The date where it is stated; empty where it hangs on something else, is unknown, or is none at all. */
    static Optional<PartialDate> stated(@Nullable JsonNode value) {
        if (value == null || !value.isString()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PartialDate.parse(value.stringValue()));
        } catch (MalformedTermException _) {
            return Optional.empty();
        }
    }

    /** The day of a first day: that day itself, or the given time after what it hangs on; empty while that has not happened. */
    Optional<DayRange> first(@Nullable JsonNode value) {
        return day(value, false);
    }

    /** The day of a last day: where it hangs on something, the last one of the period that begins then. */
    Optional<DayRange> last(@Nullable JsonNode value) {
        return day(value, true);
    }

    /** The day that this fact holds, or the act that it names. */
    Optional<DayRange> of(FactRef ref) {
        if (!open.add(ref)) {
            return Optional.empty(); // dates that hang on each other never happen
        }
        try {
            return facts.apply(ref)
                    .flatMap(this::first)
                    .or(() -> Optional.ofNullable(ACTS.get(ref.field())).flatMap(field -> of(ref.field(field))));
        } finally {
            open.remove(ref);
        }
    }

    private Optional<DayRange> day(@Nullable JsonNode value, boolean isLast) {
        if (value == null || !value.isObject()) {
            return stated(value).map(DayRange::of);
        }
        return value.has("laterOf") ? laterOf(value.path("laterOf"), isLast) : relative(value, isLast);
    }

    private Optional<DayRange> laterOf(JsonNode dates, boolean isLast) {
        Optional<DayRange> latest = Optional.empty();
        for (JsonNode each : dates) {
            Optional<DayRange> day = day(each, isLast);
            if (day.isEmpty()) {
                return Optional.empty();
            }
            latest = latest.isEmpty() ? day : Optional.of(latest.get().orLater(day.get()));
        }
        return latest;
    }

    private Optional<DayRange> relative(JsonNode value, boolean isLast) {
        Optional<DayRange> anchor =
                reference(value.path("relativeTo").asString("")).flatMap(this::of);
        if (!value.has("plus")) {
            return anchor;
        }
        return period(value.path("plus").asString(""))
                .flatMap(plus -> anchor.map(day -> {
                    DayRange moved = day.plus(plus);
                    return isLast ? moved.dayBefore() : moved;
                }));
    }

    /** The address that the text is; empty where it is none. */
    static Optional<FactRef> reference(String text) {
        try {
            return Optional.of(FactRef.parse(text));
        } catch (MalformedTermException _) {
            return Optional.empty();
        }
    }

    static Optional<Period> period(String text) {
        try {
            return Optional.of(Period.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
