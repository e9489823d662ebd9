package io.dealtrail.system;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Prometheus reads at a service: its samples, and its families, which are what a metric is called that has several (a timer's count, sum
 * and buckets).
 */
record Exposition(Set<String> families, List<Sample> samples) {

    private static final Pattern FAMILY = Pattern.compile("# TYPE (\\S+) \\S+");
    private static final Pattern SAMPLE =
            Pattern.compile("(?<name>[a-zA-Z_:][\\w:]*)(?<labels>(?:\\{.*})?) (?<value>\\S+)");
    private static final Pattern LABEL = Pattern.compile("(?<name>\\w+)=\"(?<value>(?:[^\"\\\\]|\\\\.)*)\"");

    /** One number. */
    record Sample(String name, Map<String, String> labels, double value) {}

    static Exposition of(Client service) {
        Answer answer = service.get("/actuator/prometheus");
        if (answer.status() != 200) {
            throw new IllegalStateException("the metrics are answered " + answer.status());
        }
        List<String> lines = answer.body().lines().toList();
        return new Exposition(
                lines.stream()
                        .map(FAMILY::matcher)
                        .filter(Matcher::matches)
                        .map(line -> line.group(1))
                        .collect(Collectors.toSet()),
                lines.stream()
                        .map(SAMPLE::matcher)
                        .filter(Matcher::matches)
                        .map(line -> new Sample(
                                line.group("name"), labels(line.group("labels")), number(line.group("value"))))
                        .toList());
    }

    Exposition and(Exposition other) {
        return new Exposition(
                Stream.concat(families.stream(), other.families.stream()).collect(Collectors.toSet()),
                Stream.concat(samples.stream(), other.samples.stream()).toList());
    }

    List<Sample> named(String metric) {
        return samples.stream().filter(sample -> sample.name().equals(metric)).toList();
    }

    /** Of a metric that has one sample. */
    double value(String metric) {
        List<Sample> found = named(metric);
        if (found.size() != 1) {
            throw new IllegalStateException(metric + ": " + found);
        }
        return found.getFirst().value();
    }

    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new HashMap<>();
        LABEL.matcher(text).results().forEach(label -> labels.put(label.group("name"), label.group("value")));
        return labels;
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace("Inf", "Infinity"));
    }
}
