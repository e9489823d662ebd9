package io.dealtrail.checker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checker stands on its own, and stays small enough to be read. */
class IndependenceTest {

    private static final int MOST_LINES = 799;
    private static final Path SOURCES = Path.of("src", "test", "java", "io", "dealtrail", "checker");

    @Test
    void usesNothingOfTheSystem() {
        classes()
                .that()
                .haveSimpleNameNotEndingWith("Test")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.dealtrail.checker", "java..", "tools.jackson..", "org.jspecify.annotations..")
                .check(new ClassFileImporter().importPackages("io.dealtrail.checker"));
    }

    /** Lines of code: neither blank, nor comments, nor imports. What models a system to try the checker on is of the tests. */
    @Test
    void hasFewerThan800LinesOfCode() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            long lines = files.filter(file -> !file.getFileName().toString().matches("Model.*|.*Test\\.java"))
                    .flatMap(file -> code(file).stream())
                    .count();
            assertThat(lines).isPositive().isLessThanOrEqualTo(MOST_LINES);
        }
    }

    private static List<String> code(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.matches("(/\\*\\*|\\*|//|import |package ).*"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
