package io.dealtrail.corpus;

import io.dealtrail.events.CloudEventsJson;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What one released version wrote: one log, cut into files, and one sample or two of each event.
 *
 * @param folder called like the release
 */
public record Corpus(Path folder) {

    /** Where all are, seen from the folder of any module. */
    public static final Path ALL = Path.of("..", "deal-events", "src", "test", "resources", "corpus");

    static final String SAMPLES = "samples.ndjson";
    static final String LINES = ".ndjson";

    /** A part of the log, such as all that came in with one deal. */
    public record Part(String name, List<EventEnvelope> events) {}

    /** What an event was written like. */
    public record Sample(EventName name, JsonNode data) {}

    /** One of each release, the oldest first. */
    public static List<Corpus> all() {
        return list(ALL).stream().filter(Files::isDirectory).map(Corpus::new).toList();
    }

    /** The parts in the order in which they were recorded. */
    public List<Part> parts() {
        return list(folder).stream()
                .filter(file -> file.toString().endsWith(LINES) && !file.endsWith(SAMPLES))
                .map(file -> new Part(
                        file.getFileName().toString().replace(LINES, ""),
                        lines(file).stream().map(CloudEventsJson::read).toList()))
                .toList();
    }

    /** The whole log by position, without a gap. */
    public List<EventEnvelope> events() {
        return parts().stream().flatMap(part -> part.events().stream()).toList();
    }

    /** What it wrote each event like. */
    public List<Sample> samples() {
        return lines(folder.resolve(SAMPLES)).stream()
                .map(EventJson::parse)
                .map(line ->
                        new Sample(EventName.ofCloudEventsType(line.path("type").asString()), line.path("data")))
                .toList();
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }

    /** The files and folders in it, by name. */
    static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
