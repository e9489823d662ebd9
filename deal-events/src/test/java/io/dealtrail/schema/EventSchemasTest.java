package io.dealtrail.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.EventCatalog;
import io.dealtrail.events.EventName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The committed schemas are those of the records; {@code -Dapprove=true} writes them anew. */
class EventSchemasTest {

    private static final Path FOLDER = Path.of("src", "main", "resources");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<EventName> names() {
        return EventCatalog.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void describesTheRecordOfToday(EventName name) throws IOException {
        String generated = generated(name);
        Path file = FOLDER.resolve(name.schemaPath().substring(1));
        if (Boolean.getBoolean("approve")) {
            Files.writeString(file, generated, UTF_8);
        }
        assertThat(file).as("the contract of %s", name).hasContent(generated);
    }

    static List<EventName> readable() {
        return EventCatalog.readable();
    }

    @ParameterizedTest
    @MethodSource("readable")
    void isServedFromTheClasspath(EventName name) {
        assertThat(EventSchemas.text(name))
                .hasValueSatisfying(text -> assertThat(text).contains(name.schemaPath()));
    }

    @Test
    void isMissingForWhatIsNoEvent() {
        assertThat(EventSchemas.text(new EventName("agreement-dreamt-of", 1))).isEmpty();
        assertThat(EventSchemas.text(new EventName("agreement-signed", 99))).isEmpty();
    }

    @Test
    void belongsToAnEvent() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("schemas"))) {
            assertThat(files.map(file -> "/schemas/" + file.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(EventSchemas.names().stream()
                            .map(EventName::schemaPath)
                            .toList());
        }
    }

    private static String generated(EventName name) {
        Class<?> type = Objects.requireNonNull(EventCatalog.classOf(name));
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", name.schemaPath());
        schema.put("title", name.cloudEventsType());
        schema.setAll(JsonSchemas.schemaOf(type));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    }
}
