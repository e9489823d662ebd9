package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * How long something runs. Kinds that need no more may be written as one word ({@code "PERPETUAL"}); always read back as an object.
 *
 * @param from left out: from the start of what has the term
 * @param to the last day, of a {@code FIXED} term only
 * @param n how many, of a term in {@code YEARS} only
 * @param maxExtent the last day that options can reach
 */
public record Term(
        TermKind kind,
        @Nullable WorldDate from,
        @Nullable WorldDate to,
        @Nullable Integer n,
        @Nullable PartialDate maxExtent) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Term {
        Given.required(kind, "kind");
        Given.refuse((to != null) != (kind == TermKind.FIXED), "to belongs to a FIXED term");
        Given.refuse((n != null) != (kind == TermKind.YEARS), "n belongs to a term in YEARS");
        Given.refuse(n != null && n < 1, "a term of at least one year");
        Given.refuse(maxExtent != null && kind == TermKind.PERPETUAL, "what is perpetual cannot be extended");
        DateOrder.check(from, to);
        DateOrder.check(from, maxExtent);
        DateOrder.check(to, maxExtent);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Term word(String kind) {
        for (TermKind each : TermKind.values()) {
            if (each.name().equals(kind)) {
                return of(each);
            }
        }
        throw new MalformedTermException("MALFORMED", "not a kind of term: " + kind);
    }

    /** A term of which no more is known than its kind. */
    public static Term of(TermKind kind) {
        return new Term(kind, null, null, null, null);
    }
}
