package io.dealtrail.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventCatalog;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What any released version wrote is still there to the letter, is read, and folds to what it folded to. */
class CorpusTest {

    private static final Path DIGESTS = Corpus.ALL.resolve("SHA256SUMS");

    static List<Corpus> releases() {
        return Corpus.all();
    }

    /** In the form of {@code sha256sum}; {@code -Dapprove=true} adds those of new files, and changes none. */
    @Test
    void isStillThereToTheLetter() throws IOException, GeneralSecurityException {
        Map<String, String> digests = new LinkedHashMap<>();
        for (Corpus release : Corpus.all()) {
            for (Path file : Corpus.list(release.folder())) {
                if (file.toString().endsWith(Corpus.LINES)) {
                    digests.put(Corpus.ALL.relativize(file).toString(), digest(file));
                }
            }
        }
        Set<String> listed = Files.readAllLines(DIGESTS).stream()
                .map(line -> line.substring(line.indexOf(' ')).strip())
                .collect(Collectors.toSet());
        if (Boolean.getBoolean("approve")) {
            List<String> added = digests.entrySet().stream()
                    .filter(file -> !listed.contains(file.getKey()))
                    .map(file -> file.getValue() + "  " + file.getKey())
                    .toList();
            Files.write(DIGESTS, added, StandardOpenOption.APPEND);
        }
        assertThat(digests.entrySet().stream()
                        .map(file -> file.getValue() + "  " + file.getKey())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(DIGESTS));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void isOneLogWithoutAGapWhoseHashesFollowOnEachOther(Corpus release) {
        Map<AggregateRef, EventEnvelope> last = new HashMap<>();
        long position = 0;
        for (EventEnvelope event : release.events()) {
            EventEnvelope before = last.put(event.aggregate(), event);
            assertThat(event.position()).isEqualTo(++position);
            assertThat(event.sequence()).isEqualTo(before == null ? 0 : before.sequence() + 1);
            assertThat(event.hash()).isEqualTo(event.expectedHash(before == null ? null : before.hash()));
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void hasEachEventThatThereWas(Corpus release) {
        Set<EventName> told =
                release.events().stream().map(EventEnvelope::name).collect(Collectors.toCollection(HashSet::new));
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        release.samples().stream().map(Corpus.Sample::name).collect(Collectors.toSet()))
                .isSubsetOf(EventCatalog.readable());
    }

    /** A field that is called otherwise now would be left aside as one of a newer writer, and be lost. */
    @TestFactory
    Stream<DynamicTest> isReadWithoutLosingAWord() {
        return Corpus.all().stream()
                .flatMap(release -> Stream.concat(
                        release.samples().stream(),
                        release.events().stream()
                                .map(event -> new Corpus.Sample(event.name(), EventJson.parse(event.payload())))))
                .distinct()
                .map(sample -> dynamicTest(sample.name() + " " + sample.data(), () -> {
                    DealEvent event =
                            EventJson.read(sample.name(), sample.data().toString());
                    if (EventCatalog.nameOf(event).equals(sample.name())) {
                        assertThat(Saying.more(EventJson.tree(event), sample.data()))
                                .as("%s reads %s", sample.data(), EventJson.write(event))
                                .isTrue();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> foldsToWhatItFoldedTo() {
        return Corpus.all().stream().flatMap(release -> {
            Map<AggregateRef, Facts> facts = folded(release.events());
            Set<AggregateRef> told = new HashSet<>();
            return release.parts().stream().map(part -> {
                List<String> lines = new ArrayList<>();
                part.events().stream()
                        .map(EventEnvelope::aggregate)
                        .filter(told::add)
                        .forEach(aggregate ->
                                lines.addAll(FactsThen.lines(aggregate, Objects.requireNonNull(facts.get(aggregate)))));
                Path file = release.folder().resolve("facts").resolve(part.name() + ".txt");
                return dynamicTest(release + " " + part.name(), () -> new Expectation(file).assertIs(lines));
            });
        });
    }

    private static Map<AggregateRef, Facts> folded(List<EventEnvelope> events) {
        return events.stream()
                .sorted(Comparator.comparingLong(EventEnvelope::position))
                .collect(Collectors.groupingBy(
                        EventEnvelope::aggregate,
                        Collectors.collectingAndThen(
                                Collectors.mapping(RecordedEvent::of, Collectors.toList()), Facts::of)));
    }

    private static String digest(Path file) throws IOException, GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
