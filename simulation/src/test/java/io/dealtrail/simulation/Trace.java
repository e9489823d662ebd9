package io.dealtrail.simulation;

import java.util.ArrayList;
import java.util.List;

/** What happened in a run, step by step: the last of it is printed where something was wrong. */
final class Trace {

    private static final int NANOS_PER_MILLI = 1_000_000;

    private final List<Line> lines = new ArrayList<>();
    private long digest;

    private record Line(long step, long nanos, String actor, String label) {

        @Override
        public String toString() {
            return "%6d %8d ms  %-20s %s".formatted(step, nanos / NANOS_PER_MILLI, actor, label);
        }
    }

    void note(long step, long nanos, String actor, String label) {
        lines.add(new Line(step, nanos, actor, label));
        digest = 31 * (31 * (31 * digest + nanos) + actor.hashCode()) + label.hashCode();
    }

    /** Equal where everything happened in the same order, at the same time. */
    long digest() {
        return digest;
    }

    List<String> last(int most) {
        return lines.subList(Math.max(0, lines.size() - most), lines.size()).stream()
                .map(Line::toString)
                .toList();
    }
}
