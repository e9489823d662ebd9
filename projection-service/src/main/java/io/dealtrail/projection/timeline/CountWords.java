package io.dealtrail.projection.timeline;

import io.dealtrail.terms.Count;

/** Counts as English words, for titles and for pages. */
public final class CountWords {

    private CountWords() {}

    /** How many of what. */
    public static String of(Count count) {
        String unit = Words.of(count.unit());
        return switch (count.qualifier()) {
            case UNKNOWN -> unit + " (how many is not known)";
            case EXACT, APPROX, AT_LEAST, AT_MOST, RANGE -> number(count) + " " + unit;
        };
    }

    /** How many, where it goes without saying of what. */
    static String number(Count count) {
        return switch (count.qualifier()) {
            case EXACT -> String.valueOf(count.value());
            case APPROX -> "about " + count.value();
            case AT_LEAST -> "at least " + count.value();
            case AT_MOST -> "at most " + count.value();
            case RANGE -> count.from() + " to " + count.to();
            case UNKNOWN -> "an unknown number of";
        };
    }
}
