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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/event-model.md names exactly the commands, events and refusals that exist. */
class EventModelDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "event-model.md");

    @Test
    void listsEveryCommandThereIs() throws IOException {
        assertThat(commandRows().map(row -> row.get(0) + " " + row.get(1)))
                .containsExactlyInAnyOrderElementsOf(commands()
                        .map(command -> command.aggregate().plural() + " " + command.name())
                        .toList());
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
        assertThat(eventRows().map(row -> row.get(0) + " " + row.get(1)))
                .containsExactlyInAnyOrderElementsOf(events().map(event -> {
                            EventName name = EventCatalog.nameOf(event);
                            return event.getSimpleName() + " " + name.name() + " r" + name.revision();
                        })
                        .toList());
    }

    @Test
    void namesOnlyRefusalsThatExist() throws IOException {
        Set<String> codes =
                Arrays.stream(RefusalCode.values()).map(RefusalCode::code).collect(Collectors.toSet());
        assertThat(commandRows().flatMap(row -> words(row.get(3)))).isSubsetOf(codes);
    }

    private static Stream<CommandType> commands() {
        return Stream.of(PartyCommands.all(), SourceCommands.all(), PortfolioCommands.all(), PartnershipCommands.all())
                .flatMap(List::stream);
    }

    private static Stream<Class<? extends DealEvent>> events() {
        return EventCatalog.names().stream().map(name -> Objects.requireNonNull(EventCatalog.classOf(name)));
    }

    private static Stream<List<String>> commandRows() throws IOException {
        return rows("## Commands").filter(row -> row.size() == 4);
    }

    private static Stream<List<String>> noticeRows() throws IOException {
        return rows("## Calendar").filter(row -> row.size() == 3);
    }

    private static Stream<List<String>> eventRows() throws IOException {
        return rows("## Events").filter(row -> row.size() == 3);
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

    private static Stream<String> words(String cell) {
        return Arrays.stream(cell.split(", ", -1));
    }
}
