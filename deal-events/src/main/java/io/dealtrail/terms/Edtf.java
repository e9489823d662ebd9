package io.dealtrail.terms;

import static java.lang.Integer.parseInt;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of {@link PartialDate}: ISO 8601-2 level 1, and of level 2 the quarters 33–36 and halves 40–41. Years are those of four
 * digits; times of day are not dates.
 */
final class Edtf {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?([?~%])?");
    private static final String UNSPECIFIED = "XX";
    private static final String OPEN = "..";

    private Edtf() {}

    static Span read(String text) {
        int slash = text.indexOf('/');
        try {
            return slash < 0 ? date(text) : interval(text.substring(0, slash), text.substring(slash + 1));
        } catch (DateTimeException e) {
            throw MalformedTermException.malformed("not an EDTF date", text);
        }
    }

    private static Span interval(String start, String end) {
        Span from = bound(start);
        Span to = bound(end);
        boolean nothing = from.equals(Span.OPEN) && to.equals(Span.OPEN);
        if (nothing || to.farthest().isBefore(from.soonest())) {
            throw new DateTimeException("an interval that is empty or unbounded");
        }
        return Span.between(from, to);
    }

    private static Span bound(String text) {
        return text.isEmpty() || text.equals(OPEN) ? Span.OPEN : date(text);
    }

    private static Span date(String text) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException("not a date");
        }
        Span span = unqualified(parts.group(1), parts.group(2), parts.group(3));
        return switch (parts.group(4)) {
            case "~" -> span.about();
            case "?" -> span.perhaps();
            case "%" -> span.about().perhaps();
            case null, default -> span;
        };
    }

    private static Span unqualified(String year, @Nullable String month, @Nullable String day) {
        if (year.endsWith("X")) {
            return years(year, month);
        }
        if (month == null || month.equals(UNSPECIFIED)) {
            return year(parseInt(year), day);
        }
        if (day == null) {
            return partOfYear(parseInt(year), parseInt(month));
        }
        YearMonth yearMonth = YearMonth.of(parseInt(year), parseInt(month));
        if (day.equals(UNSPECIFIED)) {
            return month(yearMonth);
        }
        LocalDate exact = LocalDate.of(yearMonth.getYear(), yearMonth.getMonth(), parseInt(day));
        return Span.of(exact, exact, Precision.DAY);
    }

    private static Span years(String year, @Nullable String month) {
        if (month != null) {
            throw new DateTimeException("a month of no year");
        }
        boolean century = year.endsWith(UNSPECIFIED);
        int first = parseInt(year.replace('X', '0'));
        int last = parseInt(year.replace('X', '9'));
        return Span.of(
                LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), century ? Precision.CENTURY : Precision.DECADE);
    }

    private static Span year(int year, @Nullable String day) {
        if (day != null && !day.equals(UNSPECIFIED)) {
            throw new DateTimeException("a day of no month");
        }
        return Span.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
    }

    private static Span partOfYear(int year, int part) {
        return switch (part) {
            case 21, 22, 23 -> Span.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.SEASON);
            case 24 ->
                Span.of(LocalDate.of(year, 1, 1), YearMonth.of(year + 1, 2).atEndOfMonth(), Precision.SEASON);
            case 33, 34, 35, 36 -> months(year, 3 * (part - 33) + 1, 3, Precision.QUARTER);
            case 40, 41 -> months(year, 6 * (part - 40) + 1, 6, Precision.HALF);
            default -> month(YearMonth.of(year, part));
        };
    }

    private static Span months(int year, int first, int count, Precision precision) {
        YearMonth start = YearMonth.of(year, first);
        return Span.of(start.atDay(1), start.plusMonths(count - 1L).atEndOfMonth(), precision);
    }

    private static Span month(YearMonth month) {
        return Span.of(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
    }
}
