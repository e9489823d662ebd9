package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** When agreements and grants end by their own words: a stated end, a term, and the options that may move it. */
final class Ends {

    static final Period AT_LEAST = Period.ofYears(2);

    private final WorldDates dates;
    private final Related related;

    Ends(WorldDates dates, Related related) {
        this.dates = dates;
        this.related = related;
    }

    /** The last day, and what it follows from. */
    record End(DayRange day, Because why) {}

    /** The end that an agreement states for something that starts on this day. */
    End ofAgreement(FactRef agreement, DayRange agreementStart, DayRange start) {
        End end = byItself(agreement, agreementStart, start);
        return movable(agreement, end, maxExtent(related.value(agreement, "term")));
    }

    /** The same, whatever options may do. */
    End byItself(FactRef agreement, DayRange agreementStart, DayRange start) {
        JsonNode stated = related.value(agreement, "effectiveTo");
        JsonNode term = related.value(agreement, "term");
        if (stated != null && !(term != null && kind(term).equals("PERPETUAL"))) {
            FactRef ref = agreement.field("effectiveTo");
            return dates.last(stated).map(day -> new End(day, ends(ref))).orElseGet(() -> notStated(start, ref));
        }
        End own = term == null
                ? notStated(start, agreement)
                : ofTerm(term, agreement.field("term"), agreementStart, start);
        return own.day().latest().equals(LocalDate.MAX) ? onceMade(agreement, own) : own;
    }

    /** What took effect long before it was made did not run out before: it was made for some time to come. */
    private End onceMade(FactRef agreement, End end) {
        return dates.of(agreement.field("signedOn"))
                .or(() -> dates.of(agreement.field("announcedOn")))
                .filter(made -> end.day().earliest().isBefore(made.earliest()))
                .map(made -> isForYears(agreement) ? lastDay(made, AT_LEAST) : made)
                .map(until -> new End(new DayRange(until.earliest(), LocalDate.MAX), end.why()))
                .orElse(end);
    }

    /** Whether it runs for several years of which nobody says how many. */
    boolean isForYears(FactRef agreement) {
        JsonNode term = related.value(agreement, "term");
        return term != null && kind(term).equals("MULTI_YEAR_UNSPECIFIED");
    }

    /** A term may have been amended to a bare word. */
    private static String kind(JsonNode term) {
        return term.isString() ? term.stringValue() : term.path("kind").asString("");
    }

    /** The end of a grant with a term of its own. */
    End ofGrant(FactRef grant, JsonNode term, DayRange start) {
        End end = ofTerm(term, grant.field("term"), start, start);
        return maxExtent(term)
                .map(extent -> mayMove(end, extent, grant.field("term")))
                .orElse(end);
    }

    /**
     * The end of a term. {@code anchor} is where its years are counted from, {@code start} the first day of what it is applied to: that day is
     * certain even where nothing else is.
     */
    private End ofTerm(JsonNode term, FactRef ref, DayRange anchor, DayRange start) {
        DayRange from = dates.first(term.get("from")).orElse(anchor);
        return switch (kind(term)) {
            case "FIXED" ->
                dates.last(term.get("to"))
                        .map(day -> new End(day, new Because(Because.Reason.ENDS, ref)))
                        .orElseGet(() -> notStated(start, ref));
            case "YEARS" ->
                term.path("n").isInt()
                        ? new End(lastDay(from, Period.ofYears(term.path("n").intValue())), ends(ref))
                        : notStated(start, ref);
            case "PERPETUAL" -> new End(DayRange.NEVER, new Because(Because.Reason.PERPETUAL, ref));
            case "MULTI_YEAR_UNSPECIFIED" ->
                new End(
                        new DayRange(lastDay(start, AT_LEAST).earliest(), LocalDate.MAX),
                        new Because(Because.Reason.YEARS_NOT_STATED, ref));
            default -> notStated(start, ref);
        };
    }

    private static Because ends(FactRef ref) {
        return new Because(Because.Reason.ENDS, ref);
    }

    private static End notStated(DayRange start, FactRef ref) {
        return new End(new DayRange(start.earliest(), LocalDate.MAX), new Because(Because.Reason.END_NOT_STATED, ref));
    }

    private static DayRange lastDay(DayRange from, Period length) {
        DayRange last = from.plus(length).dayBefore();
        // of an unknown start nothing follows for the end
        return from.earliest().equals(LocalDate.MIN) ? new DayRange(LocalDate.MIN, last.latest()) : last;
    }

    private Optional<DayRange> maxExtent(@Nullable JsonNode term) {
        return term == null ? Optional.empty() : dates.last(term.get("maxExtent"));
    }

    /** An option that nobody has decided about may move the end: after it, up to the furthest day that options can reach, it is unknown. */
    private End movable(FactRef agreement, End end, Optional<DayRange> maxExtent) {
        List<FactRef> options = related.naming(agreement, "option", "agreementId").stream()
                .filter(this::extendsTheEnd)
                .toList();
        if (!options.isEmpty()) {
            return mayMove(end, maxExtent.orElseGet(() -> extended(end.day(), options)), options.getFirst());
        }
        return maxExtent
                .map(extent -> mayMove(end, extent, agreement.field("term")))
                .orElse(end);
    }

    private static End mayMove(End end, DayRange extent, FactRef why) {
        DayRange day = new DayRange(end.day().earliest(), DayRange.max(end.day().earliest(), extent.latest()));
        return day.equals(end.day()) || end.day().isNever()
                ? end
                : new End(day, new Because(Because.Reason.END_MAY_MOVE, why));
    }

    /** How far undecided options can move the end, each once; for ever where one does not say how far. */
    private DayRange extended(DayRange end, List<FactRef> options) {
        DayRange furthest = end;
        for (FactRef option : options) {
            Optional<Period> by = related.text(option, "extendBy").flatMap(WorldDates::period);
            if (by.isEmpty()) {
                return DayRange.NEVER;
            }
            furthest = furthest.dayAfter().plus(by.get()).dayBefore();
        }
        return furthest;
    }

    /** An option that was exercised has moved the end already. */
    private boolean extendsTheEnd(FactRef option) {
        if (related.text(option, "status").filter("EXERCISED"::equals).isPresent()) {
            return false;
        }
        return related.text(option, "effect")
                .filter(effect -> effect.equals("EXTEND") || effect.equals("EXTEND_TO_PERPETUITY"))
                .isPresent();
    }
}
