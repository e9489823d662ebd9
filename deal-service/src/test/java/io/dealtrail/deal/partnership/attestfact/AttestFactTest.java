package io.dealtrail.deal.partnership.attestfact;

import io.dealtrail.deal.partnership.PartnershipStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a source says something about a fact. */
class AttestFactTest {

    private static final String CONTRADICTION =
            "{factRef:'area:iot.level', source:'release', stance:'CONTRADICTS', claim:'COMMITTED'}";

    @Test
    void acceptsARepetition() {
        PartnershipStory.signed()
                .given(
                        "AddCollaborationArea",
                        "{areaId:'iot', agreementId:'A1', name:'IoT', level:'EXPLORATORY', sources:['release']}")
                .given("AttestFact", CONTRADICTION)
                .changesNothing("AttestFact", CONTRADICTION);
    }

    @Test
    void addressesThePartnershipItselfToo() {
        PartnershipStory.opened()
                .records(
                        "AttestFact",
                        "{factRef:'nokia-xiaomi/partnership:nokia-xiaomi.focus', source:'release', stance:'SUPPLEMENTS', claim:'ecosystem'}",
                        "fact-attested");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {factRef:'area:iot.level', source:'release', stance:'CONTRADICTS', claim:'COMMITTED'}
            {factRef:'agreement:A2.revenueFrom', source:'rumour', stance:'SUPPLEMENTS', claim:'2017-36'}
            {factRef:'area:iot', source:'release', stance:'SUPPORTS', claim:true}
            """)
    void recordsIt(String data) {
        PartnershipStory.signed()
                .given(
                        "AddCollaborationArea",
                        "{areaId:'iot', agreementId:'A1', name:'IoT', level:'EXPLORATORY', sources:['release']}")
                .records("AttestFact", data, "fact-attested");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {factRef:'area:iot.level', source:'release', stance:'SUPPORTS'}
            UNKNOWN_AREA | {factRef:'area:ar.level', source:'release', stance:'SUPPORTS', claim:1}
            UNKNOWN_SOURCE | {factRef:'area:iot.level', source:'nothing', stance:'SUPPORTS', claim:1}
            SOURCE_REQUIRED | {factRef:'area:iot.level', stance:'SUPPORTS', claim:1}
            ESTIMATE_NEEDS_SOURCE | {factRef:'area:iot.level', stance:'ESTIMATES', claim:1}
            SOURCE_FROM_FUTURE | {factRef:'area:iot.level', source:'later', stance:'SUPPORTS', claim:1}
            WRONG_PARTNERSHIP | {factRef:'p2/agreement:A1.title', source:'release', stance:'SUPPORTS', claim:1}
            WRONG_PARTNERSHIP | {factRef:'partnership:p2.focus', source:'release', stance:'SUPPORTS', claim:1}
            UNKNOWN_PARTY | {factRef:'party:nokia.name', source:'release', stance:'SUPPORTS', claim:1}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        PartnershipStory.signed()
                .given(
                        "AddCollaborationArea",
                        "{areaId:'iot', agreementId:'A1', name:'IoT', level:'EXPLORATORY', sources:['release']}")
                .refuses("AttestFact", data, code);
    }
}
