package io.dealtrail.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads PostgreSQL's own note of which process runs on a data folder: its id in the first line, its start time in the third. */
record PostmasterFile(Path data) {

    private static final Duration TOLERANCE = Duration.ofSeconds(10);
    private static final int START_LINE = 2;

    /** The server's main process where it still runs, and not a stranger that got the same id after a crash of the machine. */
    Optional<ProcessHandle> running() {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() <= START_LINE) {
                return Optional.empty();
            }
            Instant started = Instant.ofEpochSecond(number(lines.get(START_LINE)));
            return ProcessHandle.of(number(lines.getFirst()))
                    .filter(process -> process.isAlive()
                            && process.info()
                                    .startInstant()
                                    .filter(at ->
                                            Duration.between(at, started).abs().compareTo(TOLERANCE) <= 0)
                                    .isPresent());
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + file, failed);
        }
    }

    private static long number(String line) {
        return Long.parseLong(line.trim());
    }
}
