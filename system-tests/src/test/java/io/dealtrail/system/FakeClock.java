package io.dealtrail.system;

import io.dealtrail.localstack.ServiceOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The clock of a service as {@code java.time} shows it, which can be set while the service runs. It is as wrong as the time of a file's last change is away from a
 * certain instant, which a rule of Byteman looks up each time. What waits goes on as ever.
 */
final class FakeClock {

    private static final Instant RIGHT = Instant.ofEpochSecond(1_000_000_000);
    private static final String AGENT = "-javaagent:";

    private final Path file;

    private FakeClock(Path file) {
        this.file = file;
    }

    /** A clock that is right, until it is set. */
    static FakeClock in(Path folder, String name) {
        try {
            Path file = Files.createDirectories(folder).resolve(name).toAbsolutePath();
            FakeClock clock = new FakeClock(Files.createFile(file));
            clock.set(Duration.ZERO);
            return clock;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** From now on it is ahead by that much, or behind. */
    void set(Duration ahead) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(RIGHT.plus(ahead)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The same service by this clock; it must have the agent of {@link CrashPoints} already. */
    ServiceOptions seenBy(ServiceOptions service) {
        List<String> options = service.jvmOptions().stream()
                .map(option ->
                        option.startsWith(AGENT) ? option + ",script:" + rule() + ",boot:" + jarOf(option) : option)
                .collect(Collectors.toCollection(ArrayList::new));
        options.add("-Dorg.jboss.byteman.transform.all=true");
        return new ServiceOptions(options, service.properties());
    }

    private static String jarOf(String agent) {
        return agent.substring(AGENT.length(), agent.indexOf('='));
    }

    private Path rule() {
        try {
            return Files.writeString(
                    file.resolveSibling(file.getFileName() + ".btm"), """
                    RULE a clock that can be set
                    CLASS java.time.Clock
                    METHOD currentInstant
                    AT EXIT
                    IF TRUE
                    DO RETURN $!.plusSeconds(new java.io.File("%s").lastModified() / 1000 - %d)
                    ENDRULE
                    """.formatted(file, RIGHT.getEpochSecond()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
