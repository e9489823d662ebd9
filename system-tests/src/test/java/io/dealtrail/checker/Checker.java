package io.dealtrail.checker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Judges the history in a file by all invariants, prints a table, and ends with 1 where any is broken. */
public final class Checker {

    private Checker() {}

    public static void main(String... files) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean broken = false;
        for (String file : files) {
            out.println(file);
            for (Verdict each : judge(Path.of(file)).values()) {
                out.print(each);
                broken |= !each.violations().isEmpty();
            }
        }
        System.exit(broken ? 1 : 0);
    }

    /** What comes of each invariant, by number. */
    public static Map<String, Verdict> judge(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return judge(lines);
        }
    }

    static Map<String, Verdict> judge(Stream<String> lines) {
        History history = History.of(lines);
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        Invariant.ALL.forEach(each -> verdicts.put(each.number(), each.of(history)));
        return verdicts;
    }
}
