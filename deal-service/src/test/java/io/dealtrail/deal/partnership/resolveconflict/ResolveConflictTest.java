package io.dealtrail.deal.partnership.resolveconflict;

import io.dealtrail.deal.partnership.PartnershipStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When one of several sources is believed. */
class ResolveConflictTest {

    private static final String ARTICLE = "{factRef:'area:iot.level', chosenSource:'article', rationale:'later'}";
    private static final String RELEASE = "{factRef:'area:iot.level', chosenSource:'release', rationale:'first hand'}";

    @Test
    void choosesAndChoosesAgain() {
        var conflict = PartnershipStory.signed()
                .given(
                        "AddCollaborationArea",
                        "{areaId:'iot', agreementId:'A1', name:'IoT', level:'EXPLORATORY', sources:['release']}")
                .on("2017-07-16")
                .given(
                        "AttestFact",
                        "{factRef:'area:iot.level', source:'article', stance:'CONTRADICTS', claim:'COMMITTED'}");
        conflict.records("ResolveConflict", ARTICLE, "conflict-resolved");
        conflict.given("ResolveConflict", ARTICLE).changesNothing("ResolveConflict", ARTICLE);
        conflict.given("ResolveConflict", RELEASE).records("ResolveConflict", ARTICLE, "conflict-resolved");
    }

    @Test
    void countsForLaterDecisions() {
        PartnershipStory.signed()
                .given(
                        "AddCollaborationArea",
                        "{areaId:'iot', agreementId:'A1', name:'IoT', level:'EXPLORATORY', sources:['release']}")
                .on("2017-07-16")
                .given(
                        "AttestFact",
                        "{factRef:'area:iot.level', source:'article', stance:'CONTRADICTS', claim:'COMMITTED'}")
                .given("ResolveConflict", ARTICLE)
                .refuses(
                        "PromoteCollaborationArea",
                        "{areaId:'iot', on:'2017-07-16', sources:['article']}",
                        "AREA_NOT_EXPLORATORY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {factRef:'area:iot.level', chosenSource:'article'}
            UNKNOWN_FACT | {factRef:'area:iot.name', chosenSource:'article', rationale:'r'}
            UNKNOWN_AREA | {factRef:'area:ar.name', chosenSource:'article', rationale:'r'}
            UNKNOWN_SOURCE | {factRef:'area:iot.level', chosenSource:'analyst', rationale:'r'}
            UNKNOWN_SOURCE | {factRef:'area:iot.level', chosenSource:'nothing', rationale:'r'}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        PartnershipStory.signed()
                .given(
                        "AddCollaborationArea",
                        "{areaId:'iot', agreementId:'A1', name:'IoT', level:'EXPLORATORY', sources:['release']}")
                .on("2017-07-16")
                .given(
                        "AttestFact",
                        "{factRef:'area:iot.level', source:'article', stance:'CONTRADICTS', claim:'COMMITTED'}")
                .refuses("ResolveConflict", data, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            agreement:A1.announcedOn | 'banana'
            agreement:A1.parties | 42
            agreement:A1.types | ['BANANA']
            """)
    void believesOnlyWhatCanBe(String fact, String claim) {
        PartnershipStory.signed()
                .on("2017-07-16")
                .given(
                        "AttestFact",
                        "{factRef:'%s', source:'article', stance:'CONTRADICTS', claim:%s}".formatted(fact, claim))
                .refuses(
                        "ResolveConflict",
                        "{factRef:'%s', chosenSource:'article', rationale:'r'}".formatted(fact),
                        "MALFORMED");
    }

    @Test
    void goesBackToWhoSaidItFirst() {
        PartnershipStory.signed()
                .given(
                        "AddCollaborationArea",
                        "{areaId:'iot', agreementId:'A1', name:'IoT', level:'EXPLORATORY', sources:['release']}")
                .on("2017-07-16")
                .given(
                        "AttestFact",
                        "{factRef:'area:iot.level', source:'article', stance:'CONTRADICTS', claim:'COMMITTED'}")
                .given("ResolveConflict", ARTICLE)
                .given("ResolveConflict", RELEASE)
                .records(
                        "PromoteCollaborationArea",
                        "{areaId:'iot', on:'2017-07-16', sources:['article']}",
                        "collaboration-area-promoted");
    }
}
