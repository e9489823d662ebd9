package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date known to a precision: EDTF (ISO 8601-2) level 1 with the quarters and halves of level 2, and intervals for a day that is only
 * bounded. Echoed as given; two are equal when their texts are.
 *
 * <p>Comparisons answer only what is certain, so both {@code a.certainlyBefore(b)} and {@code a.certainlyAfter(b)} can be false. An
 * approximate date ({@code ~}) may lie one unit of its precision to either side of what it says, an uncertain one ({@code ?}) anywhere.
 */
public final class PartialDate implements WorldDate {

    private final String text;
    private final Span span;

    private PartialDate(String text, Span span) {
        this.text = text;
        this.span = span;
    }

    /**
     * Reads e.g. {@code 2016}, {@code 2016-05}, {@code 2016-05-31}, {@code 2015~}, {@code 201X}, {@code 2017-36}, {@code ../2016-05-18}.
     *
     * @throws MalformedTermException if it is not such a date
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PartialDate parse(String text) {
        return new PartialDate(text, Edtf.read(text));
    }

    public static PartialDate of(LocalDate day) {
        return parse(day.toString());
    }

    /** The date itself where it is stated, nothing where it hangs on something else. */
    public static @Nullable PartialDate stated(@Nullable WorldDate date) {
        return date instanceof PartialDate stated ? stated : null;
    }

    public String text() {
        return text;
    }

    /** The first day that it says it can be, {@link LocalDate#MIN} where open. */
    public LocalDate earliest() {
        return span.earliest();
    }

    /** The last day that it says it can be, {@link LocalDate#MAX} where open. */
    public LocalDate latest() {
        return span.latest();
    }

    /** The first day that it can be, what is approximate or uncertain about it counted. */
    public LocalDate soonest() {
        return span.soonest();
    }

    /** The last day that it can be, what is approximate or uncertain about it counted. */
    public LocalDate farthest() {
        return span.farthest();
    }

    public Precision precision() {
        return span.precision();
    }

    /** About then: {@code ~} or {@code %}. */
    public boolean approximate() {
        return span.approximate();
    }

    /** Perhaps then: {@code ?} or {@code %}. */
    public boolean uncertain() {
        return span.uncertain();
    }

    /** Known to the day, and for sure. */
    public boolean isDay() {
        return earliest().equals(latest()) && !approximate() && !uncertain();
    }

    public boolean certainlyBefore(PartialDate other) {
        return span.farthest().isBefore(other.span.soonest());
    }

    public boolean certainlyAfter(PartialDate other) {
        return other.certainlyBefore(this);
    }

    /** Before it wherever on earth the two dates were read off a calendar: date lines are allowed one day. */
    public boolean certainlyBeforeAnywhere(PartialDate other) {
        LocalDate farthest = span.farthest();
        return farthest.isBefore(LocalDate.MAX) && farthest.plusDays(1).isBefore(other.span.soonest());
    }

    /** After it wherever on earth the two dates were read off a calendar: date lines are allowed one day. */
    public boolean certainlyAfterAnywhere(PartialDate other) {
        return other.certainlyBeforeAnywhere(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartialDate date && text.equals(date.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
