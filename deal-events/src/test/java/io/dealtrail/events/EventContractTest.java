package io.dealtrail.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dealtrail.terms.Evidence;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every event is written as its approved JSON and read back from it; {@code -Dapprove=true} writes new ones. */
class EventContractTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "samples");
    private static final JsonMapper JSON = EventJson.mapper();

    static Set<String> samples() {
        return Samples.all().keySet();
    }

    /** Those of former revisions too. */
    static List<Path> approved() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWrittenAsApproved(String sample) throws IOException {
        DealEvent event = Samples.get(sample);
        Path file = FOLDER.resolve(sample + ".json");
        if (Boolean.getBoolean("approve") && Files.notExists(file)) {
            Files.writeString(file, pretty(EventJson.write(event)), UTF_8);
        }
        assertThat(file).content().isEqualTo(pretty(EventJson.write(event)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadAsItWas(String sample) throws IOException {
        String approved = Files.readString(FOLDER.resolve(sample + ".json"));
        assertThat(EventJson.read(Samples.nameOf(sample), approved)).isEqualTo(Samples.get(sample));
    }

    @ParameterizedTest
    @MethodSource("approved")
    void isStillReadable(Path file) throws IOException {
        EventName name = Samples.nameOf(file.getFileName().toString().replace(".json", ""));
        assertThat(EventJson.read(name, Files.readString(file))).isNotNull();
    }

    @Test
    void hasASampleOfEachName() {
        assertThat(samples().stream().map(Samples::nameOf).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(EventCatalog.names());
    }

    @Test
    void hasASampleThatSaysEverything() {
        for (EventName name : EventCatalog.names()) {
            String written = EventJson.write(Samples.get(name.name() + ".v" + name.revision()));
            Stream<String> missing = Arrays.stream(Samples.get(name.name() + ".v" + name.revision())
                            .getClass()
                            .getRecordComponents())
                    .filter(component -> !Set.of("evidence", "price").contains(component.getName()))
                    .map(component -> '"' + nameOf(component) + "\":")
                    .filter(property -> !written.contains(property));
            assertThat(missing).as(name.name()).isEmpty();
        }
    }

    @Test
    void isOneLine() {
        assertThat(Samples.all().values())
                .allSatisfy(event -> assertThat(EventJson.write(event)).doesNotContain("\n"));
    }

    @Test
    void namesAreUniqueAndKebabCase() {
        Pattern kebab = Pattern.compile("[a-z]+(-[a-z]+)+");
        assertThat(EventCatalog.names())
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name.name()).matches(kebab))
                .allSatisfy(
                        name -> assertThat(EventCatalog.nameOf(classOf(name))).isEqualTo(name));
    }

    @Test
    void ignoresWhatANewerWriterAdds() {
        EventName closed = new EventName("partnership-closed", 1);
        assertThat(EventJson.read(closed, "{\"reason\":\"done\",\"mood\":{\"of\":[1]}}"))
                .isEqualTo(new PartnershipClosed("done", Evidence.NONE));
    }

    @Test
    void saysSoOfAPayloadThatIsNotTheEvent() {
        assertThatThrownBy(() -> EventJson.read(new EventName("partnership-closed", 1), "{\"reason\":{\"code\":7}}"))
                .isExactlyInstanceOf(UnreadableEventException.class)
                .hasMessageStartingWith("io.dealtrail.partnership-closed.v1 cannot be read: ");
    }

    @Test
    void saysSoOfARevisionItDoesNotKnow() {
        assertThatThrownBy(() -> EventJson.read(new EventName("partnership-closed", 99), "{\"reason\":\"done\"}"))
                .isInstanceOf(UnknownEventException.class);
    }

    @Test
    void parsesNumbersAsTheyAreWritten() {
        assertThat(EventJson.parse("{\"of\":[1.10,0.1,12345678901234567890]}"))
                .hasToString("{\"of\":[1.10,0.1,12345678901234567890]}");
    }

    @Test
    void saysSoOfANameItDoesNotKnow() {
        assertThatThrownBy(() -> EventJson.read(new EventName("partnership-dreamt-of", 1), "{}"))
                .isInstanceOf(UnknownEventException.class);
    }

    /** A Java keyword is called otherwise in the record. */
    private static String nameOf(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    private static Class<? extends DealEvent> classOf(EventName name) {
        return Objects.requireNonNull(EventCatalog.classOf(name));
    }

    private static String pretty(String json) {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json))
                + "\n";
    }
}
