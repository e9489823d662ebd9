package io.dealtrail.simulation;

import java.util.Comparator;
import java.util.PriorityQueue;

/** What happens by itself at its time: in the order of times, and of when it was noted where they are equal. */
final class Agenda {

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparingLong(Entry::nanos).thenComparingLong(Entry::number));
    private long numbers;

    private record Entry(long nanos, long number, Runnable what) {}

    void add(long nanos, Runnable what) {
        entries.add(new Entry(nanos, numbers++, what));
    }

    void carryOut(long now) {
        for (Entry next = entries.peek(); next != null && next.nanos() <= now; next = entries.peek()) {
            entries.remove().what().run();
        }
    }

    /** The time of the first, or {@code otherwise} where that is earlier or there is none. */
    long next(long otherwise) {
        Entry first = entries.peek();
        return first == null ? otherwise : Math.min(otherwise, first.nanos());
    }
}
