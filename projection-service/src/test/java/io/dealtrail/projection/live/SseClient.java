package io.dealtrail.projection.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events by the book (WHATWG), on a thread of its own. */
public final class SseClient implements AutoCloseable {

    private final InputStream body;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    /** One dispatched event. */
    public record Received(@Nullable String id, String event, String data) {}

    public SseClient(InputStream body) {
        this.body = body;
    }

    /** Begins to read. */
    public SseClient read() {
        Thread.ofVirtual().start(this::readAll);
        return this;
    }

    public List<Received> all() {
        return List.copyOf(received);
    }

    /** What is neither a bookmark nor said by the server about the stream. */
    public List<Received> events() {
        return received.stream()
                .filter(each -> each.event().contains("-") && !each.event().equals("server-shutdown"))
                .toList();
    }

    public boolean saw(String event) {
        return received.stream().anyMatch(each -> each.event().equals(event));
    }

    public boolean isEnded() {
        return ended;
    }

    public OptionalLong lastId() {
        return received.stream()
                .map(Received::id)
                .filter(Objects::nonNull)
                .mapToLong(Long::parseLong)
                .reduce((_, last) -> last);
    }

    private void readAll() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
            Block block = new Block();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                block.line(line);
            }
        } catch (IOException closed) {
            // Closing is how a test lets go.
        } finally {
            ended = true;
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
    }

    /** The lines of one event so far. */
    private final class Block {

        private @Nullable String id;
        private String event = "message";
        private String data = "";

        void line(String line) {
            if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    received.add(new Received(id, event, data));
                }
                id = null;
                event = "message";
                data = "";
            } else if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("event: ")) {
                event = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data += line.substring(6);
            }
        }
    }
}
