package io.dealtrail.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A folder of programs for Node.js with the libraries, at the versions that the lock file has, that they are written with. */
record NodePrograms(Path folder) {

    private static final Path OURS = Path.of("src", "test", "node");
    private static final List<String> OF_THE_BUILD = List.of(
            "package.json", "package-lock.json", "asyncapi.mjs", "topic.mjs", "read-topic.mjs", "read-checkpoints.mjs");

    /** Installs the libraries and writes the programs of a page beside them. */
    static NodePrograms install(Map<String, String> programs) {
        Path folder = Path.of("target", "node");
        try {
            Files.createDirectories(folder);
            for (String name : OF_THE_BUILD) {
                Files.writeString(folder.resolve(name), Files.readString(OURS.resolve(name)));
            }
            for (Map.Entry<String, String> program : programs.entrySet()) {
                Files.writeString(folder.resolve(program.getKey()), program.getValue());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        // None of the libraries needs its install scripts; one of them would report home.
        try (Spawned npm = Spawned.in(folder, "npm ci --ignore-scripts --no-audit --no-fund --prefer-offline >&2")) {
            npm.linesToTheEnd();
        }
        return new NodePrograms(folder);
    }

    Spawned start(String command) {
        return Spawned.in(folder, command);
    }
}
