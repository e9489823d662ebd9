package io.dealtrail.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Says which process is ours, by id and start time, so that one left behind is found and a stranger with the same id is let be. */
record PidFile(Path file) {

    void write(ProcessHandle process) {
        try {
            Files.writeString(file, identity(process));
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + file, failed);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot delete " + file, failed);
        }
    }

    /** The process that the file names, where it still runs. */
    Optional<ProcessHandle> running() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String written = Files.readString(file);
            long pid = Long.parseLong(written.substring(0, Math.max(0, written.indexOf(' '))));
            return ProcessHandle.of(pid).filter(process -> identity(process).equals(written));
        } catch (NumberFormatException cutShort) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + file, failed);
        }
    }

    private static String identity(ProcessHandle process) {
        return process.pid() + " " + process.info().startInstant().orElse(Instant.EPOCH);
    }
}
