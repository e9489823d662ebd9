package io.dealtrail.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** What a part of a corpus must come out as: a text beside it. {@code -Dapprove=true} writes one that is not there, and never changes one. */
public record Expectation(Path file) {

    public boolean isMissing() {
        return Files.notExists(file);
    }

    /** Holds what came out against what is expected. */
    public void assertIs(List<String> lines) {
        approve(lines);
        assertThat(lines).as(file.toString()).containsExactlyElementsOf(lines());
    }

    /** Writes it where nothing is expected yet, and that is to be approved. */
    public void approve(List<String> lines) {
        if (isMissing() && Boolean.getBoolean("approve")) {
            try {
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.write(file, lines);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    public List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
