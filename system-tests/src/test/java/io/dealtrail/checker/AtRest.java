package io.dealtrail.checker;

import static io.dealtrail.checker.Lines.grouped;
import static io.dealtrail.checker.Lines.text;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a run leaves behind when all is quiet again. */
final class AtRest {

    private static final double A_TENTH_MORE = 1.1;

    private AtRest() {}

    static void loaded(History history, Verdict verdict) {
        grouped(
                        history.all("load"),
                        line -> text(line, "aggregate") + " " + text(line, "version") + text(line, "question"))
                .forEach((about, loads) -> {
                    if (grouped(loads, "from").size() < 2) {
                        verdict.notJudged("loaded in one way only: " + about);
                    } else {
                        verdict.require(grouped(loads, "answer").size() == 1, loads::toString);
                    }
                });
    }

    static void healed(History history, Verdict verdict) {
        Map<String, List<JsonNode>> rest = gauges(history, "rest");
        double poisoned = sum(rest.getOrDefault("poisoned", List.of()));
        for (String name : List.of("publish-lag", "read-lag", "parked", "alive")) {
            if (!rest.containsKey(name)) {
                verdict.notJudged("no gauge " + name);
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
        for (String name : List.of("memory", "threads", "handles", "connections")) {
            if (!before.containsKey(name) || !rest.containsKey(name)) {
                verdict.notJudged("no gauge " + name + " before and at rest");
            }
            for (JsonNode was : before.getOrDefault(name, List.of())) {
                for (JsonNode is : rest.getOrDefault(name, List.of())) {
                    boolean well = !is.path("of").equals(was.path("of")) || value(is) <= value(was) * A_TENTH_MORE;
                    verdict.require(well, () -> was + " became " + is);
                }
            }
        }
    }

    private static Map<String, List<JsonNode>> gauges(History history, String when) {
        return grouped(grouped(history.all("gauge"), "when").getOrDefault(when, List.of()), "name");
    }

    private static double sum(List<JsonNode> gauges) {
        return gauges.stream().mapToDouble(AtRest::value).sum();
    }

    private static double value(JsonNode gauge) {
        return gauge.path("value").asDouble(Double.NaN);
    }
}
