package io.dealtrail.system;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One server-sent event as it came over the wire, where each has at most one line of each field. */
record SseFrame(@Nullable String id, String event, String data) {

    private static final List<String> HEARTBEAT = List.of(":");

    /** The frames that are complete, after a first one that says nothing but when to come back. */
    static List<SseFrame> of(List<String> lines, int retryMillis) {
        if (lines.size() < 2) {
            return List.of();
        }
        if (!lines.subList(0, 2).equals(List.of("retry: " + retryMillis, ""))) {
            throw new IllegalStateException("A stream that begins with " + lines.subList(0, 2));
        }
        List<SseFrame> frames = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            if (!line.isEmpty()) {
                block.add(line);
                continue;
            }
            if (!block.equals(HEARTBEAT)) {
                frames.add(frame(block));
            }
            block.clear();
        }
        return frames;
    }

    private static SseFrame frame(List<String> block) {
        boolean hasId = block.getFirst().startsWith("id: ");
        if (block.size() != (hasId ? 3 : 2)) {
            throw new IllegalStateException("A frame of other lines than id, event and data: " + block);
        }
        return new SseFrame(
                hasId ? field("id", block.getFirst()) : null,
                field("event", block.get(block.size() - 2)),
                field("data", block.getLast()));
    }

    private static String field(String name, String line) {
        if (!line.startsWith(name + ": ")) {
            throw new IllegalStateException("No " + name + ": " + line);
        }
        return line.substring(name.length() + 2);
    }
}
