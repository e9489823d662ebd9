package io.dealtrail.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a history tells of speed and of what is held: how long answers took, faults included, and the gauges before the run and after it. */
final class Figures {

    private final Map<String, Long> asked = new HashMap<>();
    private final List<Long> commands = new ArrayList<>();
    private final List<Long> reads = new ArrayList<>();
    private final Map<String, String> before = new HashMap<>();
    private final List<String> held = new ArrayList<>();
    private long last;

    private Figures() {}

    static Figures of(Path history) throws IOException {
        Figures figures = new Figures();
        try (Stream<String> lines = Files.lines(history)) {
            lines.map(JsonMapper.shared()::readTree).forEach(figures::add);
        }
        return figures;
    }

    private void add(JsonNode line) {
        long nanos = line.path("nanos").asLong(0);
        String process = line.path("process").asString("");
        switch (line.path("kind").asString("")) {
            case "invoke" -> asked.put(process, nanos);
            case "ok" -> {
                commands.add(nanos - asked.getOrDefault(process, nanos));
                last = Math.max(last, nanos);
            }
            case "R" -> {
                if (line.path("status").asInt(0) == 200) {
                    reads.add(nanos - line.path("began").asLong());
                }
            }
            case "gauge" -> gauge(line);
            default -> {
                // has no time of its own
            }
        }
    }

    private void gauge(JsonNode line) {
        String what = line.path("of").asString() + " " + line.path("name").asString();
        String value = "%.0f".formatted(line.path("value").asDouble());
        if (line.path("when").asString().equals("before")) {
            before.put(what, value);
        } else if (before.containsKey(what)) {
            held.add("- %s: %s before, %s after%n".formatted(what, before.get(what), value));
        }
    }

    /** In Markdown. */
    @Override
    public String toString() {
        return "- commands that were accepted, each try: %s%n- reads that were answered: %s%n%s"
                .formatted(times(commands), times(reads), String.join("", held));
    }

    private String times(List<Long> took) {
        return took.isEmpty()
                ? "none"
                : String.format(
                        Locale.ROOT,
                        "%d, %.1f a second; median %.1f ms, 99 of 100 within %.1f ms, the slowest %.1f ms",
                        took.size(),
                        took.size() * 1e9 / Math.max(1, last),
                        Latencies.percentile(took, 50) / 1e6,
                        Latencies.percentile(took, 99) / 1e6,
                        Latencies.percentile(took, 100) / 1e6);
    }
}
