package io.dealtrail.deal.source;

import io.dealtrail.deal.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a source is recorded, and what becomes known of it. */
class SourceTest {

    private static final String RELEASE =
            "{kind:'PRESS_RELEASE', publisher:'Nokia', publishedOn:'2017-07-05', url:'https://example.com/a', quotes:['release']}";

    @Test
    void isRecordedOnce() {
        SourceStory.untold().records("RecordSource", RELEASE, "source-recorded");
        recorded().changesNothing("RecordSource", RELEASE);
        recorded().refuses("RecordSource", "{kind:'NEWS', publisher:'Nokia'}", "DUPLICATE_SOURCE");
    }

    @Test
    void isCorrected() {
        recorded()
                .records(
                        "CorrectFact",
                        "{factRef:'source:nx-s1.publishedOn', from:'2017-07-05', to:'2017-07-04', reason:'misread'}",
                        "fact-corrected");
        recorded()
                .refuses(
                        "CorrectFact",
                        "{factRef:'source:nx-s1.publishedOn', from:'2017-07-05', to:'2017-07-07', reason:'misread'}",
                        "CORRECTION_BREAKS_RULE");
        recorded()
                .refuses(
                        "CorrectFact",
                        "{factRef:'source:nx-s1.kind', from:'PRESS_RELEASE', to:'HEARSAY', reason:'misread'}",
                        "MALFORMED");
    }

    @Test
    void isAttestedResolvedAndRetracted() {
        var contradicted = recorded()
                .given(
                        "AttestFact",
                        "{factRef:'source:nx-s1.publisher', source:'release', stance:'CONTRADICTS', claim:'Xiaomi'}");
        contradicted.records(
                "ResolveConflict",
                "{factRef:'source:nx-s1.publisher', chosenSource:'release', rationale:'newer'}",
                "conflict-resolved");
        recorded().records("RetractFact", "{factRef:'source:nx-s1.url', reason:'dead'}", "fact-retracted");
    }

    @Test
    void quotesAtMostThreeHundredCharacters() {
        SourceStory.untold()
                .records(
                        "RecordSource",
                        "{kind:'NEWS', publisher:'X', excerpt:'" + "e".repeat(300) + "'}",
                        "source-recorded");
        SourceStory.untold()
                .refuses(
                        "RecordSource", "{kind:'NEWS', publisher:'X', excerpt:'" + "e".repeat(301) + "'}", "MALFORMED");
    }

    private static Story<?> recorded() {
        return SourceStory.untold().given("RecordSource", RELEASE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {kind:'NEWS'}
            MALFORMED | {kind:'NEWS', publisher:'X', url:'javascript:alert(1)'}
            MALFORMED | {kind:'NEWS', publisher:'X', url:'//example.com'}
            MALFORMED | {kind:'NEWS', publisher:'X', url:'not a url'}
            UNKNOWN_SOURCE | {kind:'NEWS', publisher:'X', quotes:['nothing']}
            HAPPENED_IN_FUTURE | {kind:'NEWS', publisher:'X', publishedOn:'2017-07-07'}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        SourceStory.untold().refuses("RecordSource", data, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {kind:'NEWS', publisher:'X', publishedOn:'2017-07-06'}
            {kind:'NEWS', publisher:'X', publishedOn:'2017'}
            """)
    void allowsOneDayForTheDateLine(String data) {
        SourceStory.untold().records("RecordSource", data, "source-recorded");
    }
}
