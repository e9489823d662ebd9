package io.dealtrail.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.decision.CommandType;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.PartnershipCommands;
import io.dealtrail.deal.party.PartyCommands;
import io.dealtrail.deal.portfolio.PortfolioCommands;
import io.dealtrail.deal.source.SourceCommands;
import io.dealtrail.events.CalendarNotice;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventCatalog;
import io.dealtrail.events.EventName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** docs/event-model.md names exactly the commands, events, refusals and read models that exist, with the folder and a test of each. */
class EventModelDocumentTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path DOCUMENT = DOCS.resolve("event-model.md");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(([^)]+)\\)");
    private static final String EVERY_READ_MODEL = "every one that shows the fact";

    @Test
    void listsEveryCommandThereIs() throws IOException {
        assertThat(commandRows().map(row -> row.get(0) + " " + text(row.get(1))))
                .containsExactlyInAnyOrderElementsOf(
                        commands().map(EventModelDocumentTest::key).toList());
    }

    @Test
    void namesEventsThatExistAndForgetsNone() throws IOException {
        Set<String> named = Stream.concat(
                        commandRows().flatMap(row -> words(row.get(2))),
                        noticeRows().map(row -> row.get(1)))
                .collect(Collectors.toSet());
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        events().map(Class::getSimpleName).toList());
    }

    @Test
    void tellsNoticesFromWhatCommandsRecord() throws IOException {
        assertThat(noticeRows().map(row -> row.get(1)))
                .containsExactlyInAnyOrderElementsOf(events().filter(CalendarNotice.class::isAssignableFrom)
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void givesEveryEventItsStoredName() throws IOException {
        assertThat(eventRows().map(row -> text(row.get(0)) + " " + row.get(1)))
                .containsExactlyInAnyOrderElementsOf(events().map(event -> {
                            EventName name = EventCatalog.nameOf(event);
                            return event.getSimpleName() + " " + name.name() + " r" + name.revision();
                        })
                        .toList());
    }

    @Test
    void namesEveryRefusalThatExistAndNoOther() throws IOException {
        assertThat(commandRows().flatMap(row -> words(row.get(3)))).isSubsetOf(codes());
        assertThat(Files.readString(DOCUMENT)).contains(codes());
    }

    @Test
    void leavesNoRefusalUntested() throws IOException {
        String tests;
        try (Stream<Path> files = Files.walk(TESTS)) {
            tests = files.filter(Files::isRegularFile)
                    .map(EventModelDocumentTest::read)
                    .collect(Collectors.joining("\n"));
        }
        assertThat(codes()).allSatisfy(code -> assertThat(tests).containsPattern("\\b" + code + "\\b"));
    }

    @Test
    void linksEachCommandToTheFolderThatDecidesIt() throws IOException {
        Map<String, CommandType> commands =
                commands().collect(Collectors.toMap(EventModelDocumentTest::key, Function.identity()));
        assertThat(commandRows().toList()).allSatisfy(row -> {
            Class<?> type = Objects.requireNonNull(commands.get(row.get(0) + " " + text(row.get(1))))
                    .type();
            assertThat(target(row.get(1)))
                    .isDirectory()
                    .satisfies(folder -> assertThat(folder.toString())
                            .endsWith(type.getPackageName().replace('.', '/')));
        });
    }

    @Test
    void linksEachCommandToATestThatSendsIt() throws IOException {
        assertThat(commandRows().toList())
                .allSatisfy(row ->
                        assertThat(target(row.get(5))).isRegularFile().content().contains(text(row.get(1))));
    }

    @Test
    void linksEachEventToItsRecord() throws IOException {
        assertThat(eventRows().toList())
                .allSatisfy(
                        row -> assertThat(target(row.get(0))).isRegularFile().hasFileName(text(row.get(0)) + ".java"));
    }

    @Test
    void namesReadModelsThatExistWithTheirFolderAndTest() throws IOException {
        JsonNode reference = new ObjectMapper()
                .readTree(DOCS.resolve("reference/projection-service.openapi.json")
                        .toFile());
        assertThat(readModelRows().map(row -> row.get(1).replace("`", "")))
                .containsExactlyInAnyOrderElementsOf(reference.path("paths").propertyNames().stream()
                        .filter(path -> path.startsWith("/v1/") && !path.startsWith("/v1/admin/"))
                        .toList());
        assertThat(readModelRows().toList()).allSatisfy(row -> {
            assertThat(target(row.get(2))).isDirectory();
            assertThat(target(row.get(3))).isRegularFile();
        });
        Set<String> names = readModelRows().map(row -> row.get(0)).collect(Collectors.toSet());
        assertThat(commandRows().map(row -> row.get(4)).filter(cell -> !cell.equals(EVERY_READ_MODEL)))
                .allSatisfy(cell -> assertThat(words(cell)).isSubsetOf(names));
    }

    private static Set<String> codes() {
        return Arrays.stream(RefusalCode.values()).map(RefusalCode::code).collect(Collectors.toSet());
    }

    private static String key(CommandType command) {
        return command.aggregate().plural() + " " + command.name();
    }

    private static Stream<CommandType> commands() {
        return Stream.of(PartyCommands.all(), SourceCommands.all(), PortfolioCommands.all(), PartnershipCommands.all())
                .flatMap(List::stream);
    }

    private static Stream<Class<? extends DealEvent>> events() {
        return EventCatalog.names().stream().map(name -> Objects.requireNonNull(EventCatalog.classOf(name)));
    }

    private static Stream<List<String>> commandRows() throws IOException {
        return rows("## Commands").filter(row -> row.size() == 6);
    }

    private static Stream<List<String>> noticeRows() throws IOException {
        return rows("## Calendar").filter(row -> row.size() == 3);
    }

    private static Stream<List<String>> eventRows() throws IOException {
        return rows("## Events").filter(row -> row.size() == 3);
    }

    private static Stream<List<String>> readModelRows() throws IOException {
        return rows("## Read models");
    }

    /** The cells of the first table below a heading, without its head. */
    private static Stream<List<String>> rows(String heading) throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> Arrays.stream(line.split("\\|", -1))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList());
    }

    private static String text(String link) {
        return part(link, 1);
    }

    private static Path target(String link) {
        return DOCS.resolve(part(link, 2)).normalize();
    }

    private static String part(String link, int group) {
        Matcher matcher = LINK.matcher(link);
        assertThat(matcher.matches()).as(link + " is a link").isTrue();
        return matcher.group(group);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> words(String cell) {
        return Arrays.stream(cell.split(", ", -1));
    }
}
