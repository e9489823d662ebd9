package io.dealtrail.readside;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A reader of the feed that hangs up again and again, and comes back with the last id that it has seen; it complains of whatever is not the next event. */
final class ReconnectingReader {

    private static final int LONGEST_STAY = 400;

    private final WholeReadSide.Instance instance;
    private final List<String> expected;
    private final Random random;
    private long last;
    private int connections;
    private int cuts;

    /**
     * @param expected the data of all events, in the order of their positions, of which 1 is the first
     */
    ReconnectingReader(WholeReadSide.Instance instance, List<String> expected, long seed) {
        this.instance = instance;
        this.expected = expected;
        this.random = new Random(seed);
    }

    /** Reads until it has seen all; how often it connected and was not cut off. */
    int readAll() {
        while (last < expected.size()) {
            connections++;
            HttpResponse<InputStream> answer = open();
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("answered " + answer.statusCode() + " after " + last);
            }
            read(answer.body(), 1 + random.nextInt(LONGEST_STAY));
        }
        return connections - cuts;
    }

    private HttpResponse<InputStream> open() {
        String id = Long.toString(last);
        return switch (random.nextInt(3)) {
            case 0 -> instance.feed("?since=" + id);
            case 1 -> instance.feed("?lastEventId=" + id);
            default -> instance.feed("?since=0", "Last-Event-ID", id);
        };
    }

    /** Reads some events, fewer where the stream ends before. */
    private void read(InputStream body, int events) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
            Frame frame = new Frame();
            int read = 0;
            for (String line = lines.readLine(); line != null && read < events; line = lines.readLine()) {
                if (!line.isEmpty()) {
                    frame.add(line);
                } else {
                    read += take(frame) ? 1 : 0;
                    frame = new Frame();
                }
                if (last == expected.size()) {
                    return;
                }
            }
        } catch (IOException cut) {
            // Whatever ends a stream, its reader comes back.
            cuts++;
        }
    }

    /** Whether it was an event: the next one, as it was written. */
    private boolean take(Frame frame) {
        if (List.of("", "bookmark", "overflow").contains(frame.event)) {
            return false;
        }
        if (frame.event.equals("reset")) {
            throw new IllegalStateException("reset after " + last + ": " + frame.data);
        }
        if (!Long.toString(last + 1).equals(frame.id)) {
            throw new IllegalStateException("after " + last + " came " + frame.id);
        }
        if (!expected.get((int) last).equals(frame.data)) {
            throw new IllegalStateException("not what was written: " + frame.data);
        }
        last++;
        return true;
    }

    /** The lines of one frame so far. */
    private static final class Frame {

        private @Nullable String id;
        private String event = "";
        private String data = "";

        void add(String line) {
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("event: ")) {
                event = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data = line.substring(6);
            }
        }
    }
}
