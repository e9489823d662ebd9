package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.ResolvedDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Finds the dates that hang on an act and come out as days when it happens. */
public final class RelativeDates {

    private static final List<String> KINDS =
            List.of("agreement", "grant", "transfer", "area", "consideration", "condition", "obligation");

    /** The fields that are last days: such a date is the last one of the period that begins with the act. */
    private static final Set<String> LAST_DAYS = Set.of("effectiveTo", "to", "until");

    private RelativeDates() {}

    /** The dates that hang on the closing of the agreement and are known with it. */
    public static List<ResolvedDate> byClosing(String agreementId, Facts closed) {
        FactView view = closed.asOf(LocalDate.MAX);
        List<ResolvedDate> found = new ArrayList<>();
        for (String kind : KINDS) {
            for (FactRef object : view.objects(kind)) {
                view.of(object).stream()
                        .filter(version -> hangsOn(version.value(), agreementId))
                        .flatMap(version -> resolved(version, view).stream())
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** The day, as JSON, to which the date at this address comes out by those facts; empty while it does not. */
    static Optional<JsonNode> resolve(FactRef ref, JsonNode hanging, Function<FactRef, Optional<JsonNode>> facts) {
        return day(ref, hanging, new WorldDates(facts)).map(JsonNodeFactory.instance::stringNode);
    }

    /** Whether this fact holds the day on which the agreement closed. */
    static boolean isDayOf(FactRef fact, String agreementId) {
        return fact.kind().equals("agreement")
                && fact.id().equals(agreementId)
                && fact.field().equals("closedOn");
    }

    private static Optional<ResolvedDate> resolved(FactVersion version, FactView view) {
        JsonNode value = version.value();
        return value == null
                ? Optional.empty()
                : day(version.ref(), value, new WorldDates(view))
                        .map(text -> new ResolvedDate(version.ref(), PartialDate.parse(text)));
    }

    private static Optional<String> day(FactRef ref, JsonNode hanging, WorldDates dates) {
        Optional<DayRange> day = LAST_DAYS.contains(ref.field()) ? dates.last(hanging) : dates.first(hanging);
        return day.filter(range -> !range.isUnknown() && !range.isNever()).map(DayRange::text);
    }

    private static boolean hangsOn(@Nullable JsonNode value, String agreementId) {
        return value != null
                && value.isObject()
                && anchorsOf(value)
                        .anyMatch(ref -> ref.partnership() == null
                                && ref.kind().equals("agreement")
                                && ref.id().equals(agreementId)
                                && Set.of("closing", "closedOn").contains(ref.field()));
    }

    /** What a date hangs on, or may hang on. */
    static Stream<FactRef> anchorsOf(JsonNode value) {
        return value.isObject() ? anchors(value).flatMap(text -> WorldDates.reference(text).stream()) : Stream.empty();
    }

    private static Stream<String> anchors(JsonNode date) {
        Stream<String> own = Stream.of(date.path("relativeTo").asString(""));
        return Stream.concat(own, date.path("laterOf").valueStream().flatMap(RelativeDates::anchors));
    }
}
