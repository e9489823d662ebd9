package io.dealtrail.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A program that is not ours, started by a shell as a person would: what it prints, line by line, until it ends or is let go. */
final class Spawned implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String command;
    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private Spawned(String command, Process process) {
        this.command = command;
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::readAll);
    }

    /** Begins to run it; what it complains of goes where the test's own complaints go. */
    static Spawned in(Path folder, String command) {
        try {
            Process process = new ProcessBuilder("bash", "-c", command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            return new Spawned(command, process);
        } catch (IOException failed) {
            throw new UncheckedIOException(command, failed);
        }
    }

    static Spawned of(String command) {
        return in(Path.of("."), command);
    }

    /** What it has printed so far. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Waits for its end; what it said with its exit code. */
    int exitCode() {
        await(command).atMost(PATIENCE).until(() -> !process.isAlive() && !reader.isAlive());
        return process.exitValue();
    }

    /** All that it prints until it ends, which it does well. */
    List<String> linesToTheEnd() {
        int code = exitCode();
        if (code != 0) {
            throw new IllegalStateException(command + " ended with " + code + " after " + lines);
        }
        return lines();
    }

    private void readAll() {
        try (BufferedReader out = process.inputReader(UTF_8)) {
            out.lines().forEach(lines::add);
        } catch (UncheckedIOException | IOException letGo) {
            // The end of the process ends what it prints.
            return;
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}
