package io.dealtrail.projection.replay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Pure: finds the days on which the state turns though nothing happens on them, such as the day after the last one of a licence. What follows
 * from facts turns by rules of its own, so the days are found by halving the time in which it did.
 */
final class Turns {

    private final BiPredicate<Point, Point> differ;

    /** @param differ whether the state at two points is not the same */
    Turns(BiPredicate<Point, Point> differ) {
        this.differ = differ;
    }

    /** The points after one at which the state turns, up to another one, which is always the last of them. */
    List<Point> upTo(Point from, Point to) {
        List<Point> found = new ArrayList<>();
        Point eve = to.on(to.validAt().minusDays(1));
        Point last = from;
        while (eve.isAfter(last) && differ.test(last, eve)) {
            last = firstOther(last, eve);
            found.add(last);
        }
        found.add(to);
        return found;
    }

    /** The first day that is not like this one, where the other is not. */
    private Point firstOther(Point same, Point other) {
        LocalDate low = same.validAt();
        LocalDate high = other.validAt();
        while (ChronoUnit.DAYS.between(low, high) > 1) {
            LocalDate middle = low.plusDays(ChronoUnit.DAYS.between(low, high) / 2);
            if (differ.test(same, same.on(middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return same.on(high);
    }
}
