package io.dealtrail.system;

import io.dealtrail.localstack.ServiceOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/** The agent and the rules that end a service at a {@link CrashPoint}, armed by a file each. */
final class CrashPoints {

    private final Path folder;

    private CrashPoints(Path folder) {
        this.folder = folder;
    }

    static CrashPoints in(Path folder) {
        try {
            // One that an earlier run left armed would end the service at its start.
            FileSystemUtils.deleteRecursively(folder);
            return new CrashPoints(Files.createDirectories(folder).toAbsolutePath());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Options that plant the points of one service in its process. */
    ServiceOptions plantedIn(CrashPoint.Service service) {
        try {
            Path script = Files.writeString(folder.resolve(service + ".btm"), rules(service));
            return new ServiceOptions(List.of("-javaagent:" + agent() + "=script:" + script), Map.of());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** From now on the next thread that comes by ends the process. */
    void arm(CrashPoint point) {
        try {
            Files.createFile(armingFile(point));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String rules(CrashPoint.Service service) {
        return Arrays.stream(CrashPoint.values())
                .filter(point -> point.service() == service)
                .map(point -> point.rule(armingFile(point).toString()))
                .collect(Collectors.joining());
    }

    private Path armingFile(CrashPoint point) {
        return folder.resolve(point.name());
    }

    private static Path agent() {
        try {
            return Path.of(org.jboss.byteman.agent.Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
