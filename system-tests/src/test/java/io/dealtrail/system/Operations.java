package io.dealtrail.system;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules and dashboards of operations/, and what docs/operate.md says of them and of the metrics. */
final class Operations {

    private static final Path FOLDER = Path.of("operations");
    private static final List<String> DASHBOARDS = List.of("flow", "deal-service", "projection-service");
    private static final String PAGE = ComposeFile.text(Path.of("docs", "operate.md"));
    private static final Pattern METRIC =
            Pattern.compile("(?m)^\\| `(?<name>dealtrail_\\w+)` \\|[^|]*\\|(?<labels>[^|]*)\\|");
    private static final Pattern ALERT = Pattern.compile("(?m)^### (\\w+)$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private Operations() {}

    /** An expression, where it is, and how its lines are named. */
    record Query(String place, String expression, String legend) {}

    /** A metric as the page shows it. */
    record Documented(String metric, List<String> labels) {}

    /** Everything that is asked of Prometheus. */
    static List<Query> queries() {
        return Stream.concat(
                        rules().stream().map(rule -> new Query("rule " + name(rule), text(rule, "expr"), "")),
                        DASHBOARDS.stream().flatMap(Operations::queriesOf))
                .toList();
    }

    private static Stream<Query> queriesOf(String dashboard) {
        return panels(dashboard)
                .flatMap(panel -> panel.path("targets")
                        .valueStream()
                        .map(target -> new Query(
                                dashboard + ": " + panel.path("title").asString(),
                                target.path("expr").asString(),
                                target.path("legendFormat").asString())));
    }

    static List<JsonNode> dashboards() {
        return DASHBOARDS.stream().map(Operations::dashboard).toList();
    }

    static Stream<JsonNode> panels(String dashboard) {
        return dashboard(dashboard).path("panels").valueStream();
    }

    static Stream<JsonNode> allPanels() {
        return DASHBOARDS.stream().flatMap(Operations::panels);
    }

    private static JsonNode dashboard(String name) {
        return JsonMapper.shared().readTree(ComposeFile.text(FOLDER.resolve("grafana/" + name + ".json")));
    }

    static List<Map<?, ?>> alerts() {
        return rules().stream().filter(rule -> rule.containsKey("alert")).toList();
    }

    /** The names that rules give to what they compute. */
    static List<String> recorded() {
        return rules().stream()
                .filter(rule -> rule.containsKey("record"))
                .map(Operations::name)
                .toList();
    }

    static String name(Map<?, ?> rule) {
        return rule.containsKey("alert") ? text(rule, "alert") : text(rule, "record");
    }

    private static List<Map<?, ?>> rules() {
        Map<?, ?> file = new Yaml().load(ComposeFile.text(FOLDER.resolve("prometheus/rules.yml")));
        return maps(file.get("groups"))
                .flatMap(group -> maps(group.get("rules")))
                .toList();
    }

    /** The jobs that the example of a configuration has. */
    static List<String> jobs() {
        Map<?, ?> file = new Yaml().load(ComposeFile.text(FOLDER.resolve("prometheus/prometheus.yml")));
        return maps(file.get("scrape_configs"))
                .map(job -> text(job, "job_name"))
                .toList();
    }

    static List<Documented> documentedMetrics() {
        return METRIC.matcher(PAGE)
                .results()
                .map(row -> new Documented(
                        row.group("name"),
                        CODE.matcher(row.group("labels"))
                                .results()
                                .map(label -> label.group(1))
                                .toList()))
                .toList();
    }

    static List<String> documentedAlerts() {
        return ALERT.matcher(PAGE)
                .results()
                .map(heading -> heading.group(1))
                .filter(heading -> heading.startsWith("Dealtrail"))
                .toList();
    }

    static String text(Map<?, ?> map, String key) {
        return Objects.requireNonNull(map.get(key), key).toString();
    }

    static Map<?, ?> map(Map<?, ?> map, String key) {
        return (Map<?, ?>) Objects.requireNonNull(map.get(key), key);
    }

    private static Stream<Map<?, ?>> maps(@Nullable Object list) {
        return Arrays.stream(((List<?>) Objects.requireNonNull(list)).toArray(Map<?, ?>[]::new));
    }
}
