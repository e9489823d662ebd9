package io.dealtrail.facts;

import io.dealtrail.events.CalendarNotice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What falls due in a partnership, as far as it is known and was not announced before: ends of agreements and licences, windows of options,
 * days by which conditions must be decided, days of obligations. Pure; read by whoever announces it.
 *
 * <p>A day that is only known to a precision comes with the last day that it can be, the opening of a window with the first. A day that was
 * announced and has been corrected since to one that has passed is due at once; other days before {@code from} are over.
 */
public final class Calendar {

    private static final Comparator<CalendarNotice> BY_DAY = Comparator.<CalendarNotice, LocalDate>comparing(
                    notice -> notice.on().earliest())
            .thenComparing(notice -> notice.factRef().toString())
            .thenComparing(notice -> notice.getClass().getSimpleName());

    private final Facts facts;
    private final CalendarDays days;
    private final Standing standing;
    private final Set<About> announced = new HashSet<>();

    private Calendar(Facts facts) {
        this.facts = facts;
        this.days = CalendarDays.of(facts);
        this.standing = new Standing(facts);
        facts.events().stream()
                .filter(RecordedEvent::isNotice)
                .map(event -> About.of((CalendarNotice) event.event()))
                .forEach(announced::add);
    }

    /** What a notice is about, whatever its day. */
    private record About(Class<?> kind, String fact) {
        static About of(CalendarNotice notice) {
            return new About(notice.getClass(), notice.factRef().toString());
        }
    }

    /** The notices that are to be given when the days from one to another, both included, have come; by day. */
    public static List<CalendarNotice> falling(Facts facts, LocalDate from, LocalDate to) {
        Calendar calendar = new Calendar(facts);
        Stream<CalendarNotice> single =
                calendar.open(from).filter(notice -> !day(notice).isAfter(to));
        Stream<CalendarNotice> recurring = calendar.days.recurring().stream()
                .flatMap(each -> each.from(from)
                        .takeWhile(notice -> !day(notice).isAfter(to))
                        .filter(notice -> !facts.announced(notice)));
        return Stream.concat(single, recurring)
                .filter(calendar.standing::matters)
                .sorted(BY_DAY)
                .toList();
    }

    /** The first day, from the given one on, on which it is worth looking at the partnership again. */
    public static Optional<LocalDate> next(Facts facts, LocalDate from) {
        Calendar calendar = new Calendar(facts);
        Stream<LocalDate> single = calendar.open(from)
                .sorted(BY_DAY)
                .filter(calendar.standing::matters)
                .limit(1)
                .map(Calendar::day);
        Stream<LocalDate> recurring =
                calendar.days.recurring().stream().flatMap(each -> each.next(from, facts, calendar.standing).stream());
        return Stream.concat(single, recurring).min(Comparator.naturalOrder());
    }

    private Stream<CalendarNotice> open(LocalDate from) {
        return days.single().stream()
                .filter(notice -> !facts.announced(notice))
                .filter(notice -> !day(notice).isBefore(from) || announced.contains(About.of(notice)));
    }

    private static LocalDate day(CalendarNotice notice) {
        return notice.on().earliest();
    }
}
