package io.dealtrail.projection.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The page of questions asks only what there is: every route and every parameter that it shows. */
class QuestionsDocumentTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern CALL = Pattern.compile("`(/v1/[^`]+)`");
    private static final JsonNode REFERENCE = new ObjectMapper()
            .readTree(DOCS.resolve("reference/projection-service.openapi.json").toFile());

    static List<String> calls() throws IOException {
        return CALL.matcher(Files.readString(DOCS.resolve("questions.md")))
                .results()
                .map(call -> call.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void isAnsweredByARouteWithTheseParameters(String call) {
        String[] parts = call.split("\\?", 2);
        List<JsonNode> routes = REFERENCE.path("paths").properties().stream()
                .filter(route -> matches(route.getKey(), parts[0]))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(routes).as(parts[0]).isNotEmpty();
        assertThat(routes)
                .anySatisfy(
                        route -> assertThat(parameters(route)).containsAll(asked(parts.length > 1 ? parts[1] : "")));
    }

    private static boolean matches(String route, String path) {
        String[] pattern = route.split("/", -1);
        String[] given = path.split("/", -1);
        return pattern.length == given.length
                && Stream.iterate(0, i -> i + 1)
                        .limit(pattern.length)
                        .allMatch(i -> pattern[i].startsWith("{") || pattern[i].equals(given[i]));
    }

    private static List<String> parameters(JsonNode route) {
        return route.path("get")
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asString(""))
                .toList();
    }

    private static List<String> asked(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.substring(0, pair.indexOf('=')))
                .toList();
    }
}
