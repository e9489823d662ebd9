package io.dealtrail.system;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The history of a run, to which everybody who has a part in it adds lines; see docs/reference/histories.md. */
final class HistoryFile implements AutoCloseable {

    private final long start = System.nanoTime();
    private final Path path;
    private final PrintWriter out;
    private final Map<String, Long> lines = new HashMap<>();

    private HistoryFile(Path path, PrintWriter out) {
        this.path = path;
        this.out = out;
    }

    /** Begins a file of that name among the histories of this build. */
    static HistoryFile named(String name) {
        Path path = Path.of("target", "histories", name + ".jsonl");
        try {
            Files.createDirectories(path.getParent());
            return new HistoryFile(path, new PrintWriter(Files.newBufferedWriter(path, StandardCharsets.UTF_8)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path path() {
        return path;
    }

    /** How many lines of a kind were added. */
    synchronized long lines(String kind) {
        return lines.getOrDefault(kind, 0L);
    }

    /** What its clock shows. */
    long nanos() {
        return System.nanoTime() - start;
    }

    static ObjectNode line(String kind) {
        return JsonMapper.shared().createObjectNode().put("kind", kind);
    }

    synchronized void add(ObjectNode line) {
        lines.merge(line.path("kind").asString(), 1L, Long::sum);
        out.println(line);
    }

    /** A line that somebody else has made. */
    synchronized void add(String line) {
        out.println(line);
    }

    /** A number that was measured {@code before} a run, or at {@code rest} after it. */
    void gauge(String when, String of, String name, double value) {
        add(line("gauge").put("when", when).put("of", of).put("name", name).put("value", value));
    }

    @Override
    public synchronized void close() {
        out.close();
        if (out.checkError()) {
            throw new IllegalStateException(path + " is not whole");
        }
    }
}
