package io.dealtrail.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docs/reference/histories.md: its examples are a history that the checker judges, and have the fields that its tables name. */
class HistoriesDocumentTest {

    private static final Pattern SECTION = Pattern.compile("(?ms)^### (?<kind>\\S+)$(?<text>.*?)(?=^##|\\z)");
    private static final Pattern FIELD = Pattern.compile("(?m)^\\| (?<open>\\[?)`(?<name>\\w+)`]? \\|");
    private static final Pattern EXAMPLES = Pattern.compile("(?ms)^```json\\n(?<lines>.*?)^```$");

    @Test
    void judgesTheExamplesAsOneHistory() throws IOException {
        List<String> lines = EXAMPLES.matcher(page())
                .results()
                .flatMap(block -> block.group("lines").lines())
                .toList();
        assertThat(Checker.judge(lines.stream()))
                .allSatisfy((number, verdict) -> assertThat(verdict.outcome())
                        .as("%s", verdict)
                        .isEqualTo(number.equals("I15") ? "PARTLY" : "HOLDS"));
    }

    @TestFactory
    List<DynamicTest> namesTheFieldsOfEachKind() throws IOException {
        return SECTION.matcher(page())
                .results()
                .map(section -> DynamicTest.dynamicTest(section.group("kind"), () -> requireNamed(section)))
                .toList();
    }

    private static void requireNamed(MatchResult section) {
        List<JsonNode> examples = EXAMPLES.matcher(section.group("text"))
                .results()
                .flatMap(block -> block.group("lines").lines())
                .map(JsonMapper.shared()::readTree)
                .filter(line -> line.path("kind").asString().equals(section.group("kind")))
                .toList();
        Set<String> all = named(section, false);
        assertThat(examples).isNotEmpty().allSatisfy(line -> {
            Set<String> fields = new HashSet<>(line.propertyNames());
            assertThat(fields.remove("kind")).isTrue();
            assertThat(all).containsAll(fields);
            assertThat(fields).containsAll(named(section, true));
        });
    }

    private static Set<String> named(MatchResult section, boolean always) {
        return FIELD.matcher(section.group("text"))
                .results()
                .filter(field -> !always || field.group("open").isEmpty())
                .map(field -> field.group("name"))
                .collect(Collectors.toSet());
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "reference", "histories.md"));
    }
}
