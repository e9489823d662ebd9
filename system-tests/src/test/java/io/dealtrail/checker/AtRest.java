package io.dealtrail.checker;

import static io.dealtrail.checker.Lines.grouped;
import static io.dealtrail.checker.Lines.text;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a run leaves behind when all is quiet again. */
final class AtRest {

    private static final double A_TENTH_MORE = 1.1;

    /** What comes and goes by chance, beside the tenth: of bytes, threads, handles and connections. */
    private static final Map<String, Integer> SLACK =
            Map.of("memory", 32 << 20, "threads", 8, "handles", 16, "connections", 2);

    private AtRest() {}

    static void loaded(History history, Verdict verdict) {
        grouped(
                        history.all("load"),
                        line -> text(line, "aggregate") + " " + text(line, "version") + text(line, "question"))
                .forEach((about, loads) -> {
                    if (grouped(loads, "from").size() < 2) {
                        verdict.unjudged().add("loaded in one way only: " + about);
                    } else {
                        verdict.require(grouped(loads, "answer").size() == 1, loads::toString);
                    }
                });
    }

    static void healed(History history, Verdict verdict) {
        Map<String, List<JsonNode>> rest = gauges(history, "rest");
        double poisoned = rest.getOrDefault("poisoned", List.of()).stream()
                .mapToDouble(AtRest::value)
                .sum();
        for (String name : List.of("publish-lag", "read-lag", "parked", "alive")) {
            if (!rest.containsKey(name)) {
                verdict.unjudged().add("no gauge " + name);
            }
            for (JsonNode each : rest.getOrDefault(name, List.of())) {
                double most = name.equals("parked") ? poisoned : 0;
                verdict.require(name.equals("alive") ? value(each) == 1 : value(each) <= most, each::toString);
            }
        }
    }

    static void released(History history, Verdict verdict) {
        Map<String, List<JsonNode>> before = gauges(history, "before");
        Map<String, List<JsonNode>> rest = gauges(history, "rest");
        SLACK.forEach((name, slack) -> {
            if (!before.containsKey(name) || !rest.containsKey(name)) {
                verdict.unjudged().add("no gauge " + name + " before and at rest");
            }
            for (JsonNode was : before.getOrDefault(name, List.of())) {
                for (JsonNode is : rest.getOrDefault(name, List.of())) {
                    if (is.path("of").equals(was.path("of"))) {
                        boolean well = value(is) <= value(was) * A_TENTH_MORE + slack;
                        verdict.require(well, () -> was + " became " + is);
                    }
                }
            }
        });
    }

    private static Map<String, List<JsonNode>> gauges(History history, String when) {
        return grouped(grouped(history.all("gauge"), "when").getOrDefault(when, List.of()), "name");
    }

    private static double value(JsonNode gauge) {
        return gauge.path("value").asDouble(Double.NaN);
    }
}
