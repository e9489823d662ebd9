package io.dealtrail.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The checker is tested first: each planted fault breaks the invariants that the page names, and nothing else does. */
class PlantedFaultsTest {

    private static final int SEEDS = 15;
    private static final Path PAGE = Path.of("..", "docs", "checker.md");
    private static final Pattern FAULT =
            Pattern.compile("(?m)^\\| (?<fault>[A-Za-z -]+) \\|[^|]*\\| (?<broken>I\\d+(?:, I\\d+)*) \\|$");

    @ParameterizedTest
    @EnumSource
    void breaksWhatThePageNames(ModelFault fault) throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(brokenBy(ModelSystem.run(fault, seed)))
                    .as("%s, seed %d", fault, seed)
                    .isEqualTo(documented().get(fault.name()));
        }
    }

    @Test
    void findsNothingWhereNothingIsPlanted() {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(Checker.judge(ModelSystem.run(null, seed).text()))
                    .as("seed %d", seed)
                    .allSatisfy((number, verdict) -> assertThat(verdict.outcome())
                            .as("%s of %s", verdict, number)
                            .isEqualTo("HOLDS"));
        }
    }

    @Test
    void namesEachFaultOnThePage() throws IOException {
        assertThat(documented().keySet())
                .containsExactlyInAnyOrderElementsOf(List.of(ModelFault.values()).stream()
                        .map(ModelFault::name)
                        .toList());
    }

    private static List<String> brokenBy(ModelHistory history) {
        return Checker.judge(history.text()).entrySet().stream()
                .filter(each -> !each.getValue().violations().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What each fault breaks, by its name as it stands in the code. */
    private static Map<String, List<String>> documented() throws IOException {
        return FAULT.matcher(Files.readString(PAGE))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group("fault").toUpperCase(Locale.ROOT).replaceAll("[ -]", "_"),
                        row -> List.of(row.group("broken").split(", "))));
    }
}
