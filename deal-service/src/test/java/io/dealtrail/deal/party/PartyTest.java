package io.dealtrail.deal.party;

import io.dealtrail.deal.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a party is registered, and what becomes known of it. */
class PartyTest {

    private static final String NOKIA =
            "{name:'Nokia Oyj', kind:'COMPANY', country:'FI', identifiers:[{scheme:'LEI',id:'549300A0JPRWG1KI7U06'}]}";

    @Test
    void isRegisteredOnce() {
        PartyStory.untold().records("RegisterParty", NOKIA, "party-registered");
        registered().changesNothing("RegisterParty", NOKIA);
        registered().refuses("RegisterParty", "{name:'Nokia', kind:'COMPANY'}", "DUPLICATE_PARTY");
    }

    @Test
    void isCorrected() {
        registered()
                .records(
                        "CorrectFact",
                        "{factRef:'party:nokia.country', from:'FI', to:'SE', reason:'misread'}",
                        "fact-corrected");
        registered()
                .refuses(
                        "CorrectFact",
                        "{factRef:'party:nokia.country', from:'FI', to:'XX', reason:'misread'}",
                        "CORRECTION_BREAKS_RULE");
        registered()
                .refuses(
                        "CorrectFact",
                        "{factRef:'party:xiaomi.country', from:'FI', to:'SE', reason:'misread'}",
                        "WRONG_PARTNERSHIP");
    }

    @Test
    void isAttestedAndResolved() {
        var contradicted = registered()
                .given(
                        "AttestFact",
                        "{factRef:'party:nokia.country', source:'release', stance:'CONTRADICTS', claim:'SE'}");
        contradicted.records(
                "ResolveConflict",
                "{factRef:'party:nokia.country', chosenSource:'release', rationale:'newer'}",
                "conflict-resolved");
        registered()
                .refuses(
                        "AttestFact",
                        "{factRef:'party:nokia.country', stance:'ESTIMATES', claim:'SE'}",
                        "ESTIMATE_NEEDS_SOURCE");
    }

    @Test
    void isRetracted() {
        var retracted = registered().given("RetractFact", "{factRef:'party:nokia', reason:'never'}");
        retracted.refuses(
                "AttestFact",
                "{factRef:'party:nokia.country', source:'release', stance:'SUPPORTS', claim:'FI'}",
                "UNKNOWN_PARTY");
        retracted.records("RegisterParty", NOKIA, "party-registered");
    }

    private static Story<?> registered() {
        return PartyStory.untold().given("RegisterParty", NOKIA);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {name:'Nokia'}
            MALFORMED | {name:' ', kind:'COMPANY'}
            MALFORMED | {name:'Nokia', kind:'COMPANY', country:'XX'}
            UNKNOWN_SOURCE | {name:'Nokia', kind:'COMPANY', sources:['nothing']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        PartyStory.untold().refuses("RegisterParty", data, code);
    }
}
