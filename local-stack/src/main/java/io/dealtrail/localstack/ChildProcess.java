package io.dealtrail.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One JVM that the local stack starts, watches and stops: the broker, or one of the services. */
public final class ChildProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");

    private final String name;
    private final List<String> command;
    private final Path log;
    private final PidFile pidFile;
    private @Nullable Process process;

    ChildProcess(String name, List<String> javaArguments, DataFolder folder) {
        this.name = name;
        this.command = command(javaArguments);
        this.log = folder.file("logs", name + ".log");
        this.pidFile = new PidFile(folder.file("run", name + ".pid"));
    }

    /** Starts it, again with the same command where it ran before; does not wait until it is ready. */
    public synchronized void start() {
        if (isAlive()) {
            throw new IllegalStateException(name + " is running");
        }
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            process.getOutputStream().close();
            pidFile.write(process.toHandle());
        } catch (IOException failed) {
            throw new StackFailure("Cannot start " + name, failed);
        }
    }

    /** Asks it to stop in order, and waits; one that does not is killed. */
    public synchronized void stop() {
        if (process == null) {
            return;
        }
        stop(process.toHandle());
        pidFile.delete();
        process = null;
    }

    /** Ends it as a crash would (SIGKILL), and waits until it is gone. */
    public synchronized void kill() {
        if (process == null) {
            throw new IllegalStateException(name + " is not running");
        }
        process.destroyForcibly();
        process.onExit().join();
        pidFile.delete();
        process = null;
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Waits for its end that long at most; whether it has ended. */
    boolean endsWithin(Duration time) throws InterruptedException {
        Process running = running();
        return running == null || running.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized @Nullable Process running() {
        return process;
    }

    /** The id of its process, for a test that stops or slows it from outside. */
    public synchronized long pid() {
        if (process == null) {
            throw new IllegalStateException(name + " is not running");
        }
        return process.pid();
    }

    public String name() {
        return name;
    }

    /** What it has printed since its last start. */
    public Path log() {
        return log;
    }

    /** Stops any process as a child is stopped; also used for those that a killed stack left behind. */
    static void stop(ProcessHandle handle) {
        handle.destroy();
        try {
            handle.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            handle.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException stubborn) {
            handle.destroyForcibly();
            handle.onExit().join();
        }
    }

    private static List<String> command(List<String> javaArguments) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(OWN_SESSION)) {
            // Ctrl-C reaches every process of the terminal's group at once: in a session of its own the child is
            // stopped in its turn.
            command.add(OWN_SESSION.toString());
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaArguments);
        return List.copyOf(command);
    }
}
