package io.dealtrail.system;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** How long each thing took on each deal, as a table: median and 95th percentile, and the median's ratio to that of the first deal. */
final class Latencies {

    private final Map<String, Map<String, List<Long>>> nanos = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> lengths = new LinkedHashMap<>();

    /** Does it once, and notes how long it took and how long its answer is. */
    Answer time(String what, String deal, Supplier<Answer> action) {
        long start = System.nanoTime();
        Answer answer = action.get();
        long took = System.nanoTime() - start;
        nanos.computeIfAbsent(what, _ -> new LinkedHashMap<>())
                .computeIfAbsent(deal, _ -> new ArrayList<>())
                .add(took);
        lengths.computeIfAbsent(what, _ -> new LinkedHashMap<>())
                .put(deal, answer.body().length());
        return answer;
    }

    /** In Markdown. */
    String table() {
        StringBuilder table = new StringBuilder("""
                | What | Deal | Median ms | p95 ms | Ratio | Answer, bytes |
                |---|---|---:|---:|---:|---:|
                """);
        nanos.forEach((what, deals) -> {
            long first = median(deals.values().iterator().next());
            deals.forEach((deal, took) -> table.append("| %s | %s | %s | %s | %.2f | %d |%n"
                    .formatted(
                            what,
                            deal,
                            millis(median(took)),
                            millis(percentile(took, 95)),
                            (double) median(took) / first,
                            lengths.getOrDefault(what, Map.of()).getOrDefault(deal, 0))));
        });
        return table.toString();
    }

    private static long median(List<Long> took) {
        return percentile(took, 50);
    }

    static long percentile(List<Long> took, int percent) {
        List<Long> sorted = took.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.2f", nanos / 1e6);
    }
}
