package io.dealtrail.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a PromQL expression names: metrics with the labels that it picks them by, and labels that it groups by. No more of the language than rules
 * and dashboards use.
 */
record PromQl(List<Selector> selectors, Set<String> groupedBy) {

    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[a-zA-Z_:][\\w:]*|\\[[^\\]]*]|\\d[\\w.]*|=~|!~|!=|==|>=|<=|\\S");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:].*");
    private static final Set<String> GROUPING = Set.of("by", "without", "on", "ignoring");
    private static final Set<String> WORDS =
            Set.of("sum", "min", "max", "avg", "count", "topk", "bottomk", "quantile", "and", "or", "unless", "bool");

    /** A metric, as far as its labels are like this. */
    record Selector(String metric, List<Matcher> matchers) {}

    /** What one label must be like. */
    record Matcher(String label, String operator, String value) {}

    static PromQl of(String expression) {
        List<String> tokens =
                TOKEN.matcher(expression).results().map(MatchResult::group).toList();
        List<Selector> selectors = new ArrayList<>();
        Set<String> groupedBy = new TreeSet<>();
        int at = 0;
        while (at < tokens.size()) {
            String token = tokens.get(at);
            String next = at + 1 < tokens.size() ? tokens.get(at + 1) : "";
            int end = at + 1;
            if (GROUPING.contains(token)) {
                end = endOf(")", tokens, at);
                groupedBy.addAll(names(tokens.subList(at + 1, end)));
            } else if (NAME.matcher(token).matches() && !WORDS.contains(token) && !next.equals("(")) {
                end = next.equals("{") ? endOf("}", tokens, at) : end;
                selectors.add(new Selector(token, matchers(tokens.subList(at + 1, end))));
            }
            at = end;
        }
        return new PromQl(selectors, groupedBy);
    }

    private static int endOf(String bracket, List<String> tokens, int from) {
        return from + tokens.subList(from, tokens.size()).indexOf(bracket) + 1;
    }

    private static List<String> names(List<String> tokens) {
        return tokens.stream().filter(token -> NAME.matcher(token).matches()).toList();
    }

    private static List<Matcher> matchers(List<String> tokens) {
        List<Matcher> matchers = new ArrayList<>();
        for (int at = 1; at + 2 < tokens.size(); at += 4) {
            String quoted = tokens.get(at + 2);
            matchers.add(new Matcher(tokens.get(at), tokens.get(at + 1), quoted.substring(1, quoted.length() - 1)));
        }
        return matchers;
    }
}
