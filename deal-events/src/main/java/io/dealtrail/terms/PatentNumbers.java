package io.dealtrail.terms;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which numbers go with which kinds, where the office's own rules are strict; of other offices only that there is a digit. */
final class PatentNumbers {

    private static final Map<String, List<Series>> SERIES = Map.of(
            "EP", List.of(new Series("\\d{7}", "A[1-489]|B[1-389]")),
            "WO", List.of(new Series("(19[7-9]\\d|20\\d{2})\\d{6}|\\d{2}\\d{5,6}", "A[1-489]")),
            "US",
                    List.of(
                            new Series("\\d{1,8}", "A|B[1289]|C[1-9]|[EFJKOP]\\d?"),
                            new Series("20\\d{9}", "A[129]|P[149]"),
                            new Series("RE\\d{1,6}", "E\\d?|[CF][1-9]"),
                            new Series("D\\d{1,7}", "S\\d?|[CF][1-9]"),
                            new Series("PP\\d{1,6}", "P[23]?"),
                            new Series("[HTX]\\d{1,7}", "H\\d?|I\\d?|A")));

    private static final Series ANY = new Series("[A-Z]{0,4}\\d[A-Z0-9]*", ".*");

    private PatentNumbers() {}

    static void check(String office, String number, @Nullable String kind, String text) {
        if (SERIES.getOrDefault(office, List.of(ANY)).stream().noneMatch(series -> series.has(number, kind))) {
            throw MalformedTermException.of("INVALID_PATENT_NUMBER", office + " has no such number or kind", text);
        }
    }

    /** One run of numbers of an office, and the kinds of its documents. */
    private record Series(Pattern number, Pattern kind) {

        Series(String number, String kind) {
            this(Pattern.compile(number), Pattern.compile(kind));
        }

        boolean has(String given, @Nullable String ofKind) {
            return number.matcher(given).matches()
                    && (ofKind == null || kind.matcher(ofKind).matches());
        }
    }
}
