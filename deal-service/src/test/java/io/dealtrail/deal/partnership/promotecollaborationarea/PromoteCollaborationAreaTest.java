package io.dealtrail.deal.partnership.promotecollaborationarea;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When what was explored is committed. */
class PromoteCollaborationAreaTest {

    private static final String PROMOTED = "{areaId:'iot', agreementId:'A2', on:'2017-07-05', sources:['release']}";

    @Test
    void recordsItOnce() {
        explored().records("PromoteCollaborationArea", PROMOTED, "collaboration-area-promoted");
        explored().given("PromoteCollaborationArea", PROMOTED).changesNothing("PromoteCollaborationArea", PROMOTED);
        explored()
                .given("PromoteCollaborationArea", PROMOTED)
                .refuses(
                        "PromoteCollaborationArea",
                        "{areaId:'iot', on:'2017-07-04', sources:['release']}",
                        "AREA_NOT_EXPLORATORY");
    }

    @Test
    void countsWhatWasCorrected() {
        explored()
                .given(
                        "CorrectFact",
                        "{factRef:'area:iot.level', from:'EXPLORATORY', to:'COMMITTED', reason:'misread'}")
                .refuses("PromoteCollaborationArea", PROMOTED, "AREA_NOT_EXPLORATORY");
    }

    private static Story<?> explored() {
        return PartnershipStory.signed()
                .given(
                        "AddCollaborationArea",
                        "{areaId:'iot', agreementId:'A1', name:'IoT', level:'EXPLORATORY', from:'2017-07-03', sources:['release']}")
                .given(
                        "AddCollaborationArea",
                        "{areaId:'net', agreementId:'A1', name:'Net', level:'COMMITTED', sources:['release']}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UNKNOWN_AREA | {areaId:'ar', on:'2017-07-05', sources:['release']}
            UNKNOWN_AGREEMENT | {areaId:'iot', agreementId:'A9', on:'2017-07-05', sources:['release']}
            PROMOTION_WITHOUT_EVIDENCE | {areaId:'iot', sources:['release']}
            PROMOTION_WITHOUT_EVIDENCE | {areaId:'iot', on:'2017-07-05'}
            AREA_NOT_EXPLORATORY | {areaId:'net', on:'2017-07-05', sources:['release']}
            HAPPENED_IN_FUTURE | {areaId:'iot', on:'2017-07-07', sources:['release']}
            DATE_ORDER | {areaId:'iot', on:'2017-07-01', sources:['release']}
            RUMOUR_CANNOT_CHANGE_STATE | {areaId:'iot', on:'2017-07-05', sources:['rumour']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        explored().refuses("PromoteCollaborationArea", data, code);
    }
}
