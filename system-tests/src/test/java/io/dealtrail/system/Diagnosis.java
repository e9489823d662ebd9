package io.dealtrail.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a JVM that runs tells of itself where it is asked from outside, with {@code jcmd}. */
final class Diagnosis {

    private Diagnosis() {}

    /** Has a process carry out one of its diagnostic commands; what it says. */
    static List<String> command(long process, String command) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try (Spawned spawned = Spawned.of("'%s' %d %s".formatted(jcmd, process, command))) {
            return spawned.linesToTheEnd();
        }
    }

    /** Writes down what all threads of the processes do, the virtual ones too, and who carries whom: for whom a run could not go on. */
    static Path threads(SystemUnderTest system) {
        try {
            Path folder = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "threads").toAbsolutePath()), "run-");
            for (Map.Entry<String, Long> each : system.processes().entrySet()) {
                Path file = folder.resolve(each.getKey());
                command(each.getValue(), "Thread.dump_to_file '%s.virtual.txt'".formatted(file));
                Files.write(Path.of(file + ".txt"), command(each.getValue(), "Thread.print -l"));
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
