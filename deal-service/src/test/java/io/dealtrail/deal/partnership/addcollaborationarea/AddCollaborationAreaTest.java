package io.dealtrail.deal.partnership.addcollaborationarea;

import io.dealtrail.deal.partnership.PartnershipStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an area of collaboration is added. */
class AddCollaborationAreaTest {

    @Test
    void acceptsARepetitionAndRefusesOtherContent() {
        var added = PartnershipStory.signed()
                .given("AddCollaborationArea", "{areaId:'iot', name:'IoT', level:'EXPLORATORY', sources:['release']}");
        added.changesNothing(
                "AddCollaborationArea", "{areaId:'iot', name:'IoT', level:'EXPLORATORY', sources:['release']}");
        added.refuses(
                "AddCollaborationArea",
                "{areaId:'iot', name:'IoT', level:'COMMITTED', sources:['release']}",
                "DUPLICATE_AREA");
    }

    @Test
    void mayBeginUntilTheAgreementIsSuperseded() {
        var superseded = PartnershipStory.signed()
                .given(
                        "SignAgreement",
                        "{agreementId:'A3', types:['BUSINESS_COLLABORATION'], parties:['nokia','xiaomi'], signedOn:'2017-07-05', effectiveFrom:'2018-01-01', supersedes:'A1', sources:['release']}");
        superseded.refuses(
                "AddCollaborationArea",
                "{areaId:'iot', agreementId:'A1', name:'IoT', level:'COMMITTED', from:'2018-01-02', sources:['release']}",
                "AGREEMENT_TERMINAL");
        superseded.records(
                "AddCollaborationArea",
                "{areaId:'iot', agreementId:'A1', name:'IoT', level:'COMMITTED', from:'2018-01-01', sources:['release']}",
                "collaboration-area-added");
        superseded.records(
                "AddCollaborationArea",
                "{areaId:'iot', agreementId:'A1', name:'IoT', level:'COMMITTED', sources:['release']}",
                "collaboration-area-added");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {areaId:'iot', level:'COMMITTED', sources:['release']}
            UNKNOWN_AGREEMENT | {areaId:'iot', agreementId:'A9', name:'IoT', level:'COMMITTED', sources:['release']}
            WRONG_PARTNERSHIP | {areaId:'iot', agreementId:'p2/A1', name:'IoT', level:'COMMITTED', sources:['release']}
            UNKNOWN_PARTY | {areaId:'iot', name:'IoT', level:'COMMITTED', roles:{nobody:'JOINT'}, sources:['release']}
            NOT_A_PARTY | {areaId:'iot', name:'IoT', level:'COMMITTED', roles:{nokia:'JOINT', apple:'JOINT'}, sources:['release']}
            NOT_A_PARTY | {areaId:'iot', agreementId:'A1', name:'IoT', level:'COMMITTED', roles:{apple:'SUPPLIER'}, sources:['release']}
            SOURCE_REQUIRED | {areaId:'iot', name:'IoT', level:'COMMITTED'}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        PartnershipStory.signed().refuses("AddCollaborationArea", data, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UNKNOWN_PARTNERSHIP | {areaId:'iot', name:'IoT', level:'COMMITTED', sources:['release']}
            """)
    void needsItsPartnership(String code, String data) {
        PartnershipStory.untold()
                .given("OpenPartnership", "{kind:'BILATERAL', parties:['nokia','xiaomi']}")
                .given("RetractFact", "{factRef:'partnership:nokia-xiaomi', reason:'never was'}")
                .refuses("AddCollaborationArea", data, code);
    }
}
