package io.dealtrail.deal.partnership.completecollaborationarea;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an area is completed. */
class CompleteCollaborationAreaTest {

    @Test
    void endsItOnce() {
        told().given("CompleteCollaborationArea", "{areaId:'iot', on:'2017-07-05', sources:['release']}")
                .refuses(
                        "CompleteCollaborationArea",
                        "{areaId:'iot', on:'2017-07-04', sources:['release']}",
                        "AREA_CLOSED");
        told().given("DropCollaborationArea", "{areaId:'iot', on:'2017-07-05', sources:['release']}")
                .refuses(
                        "CompleteCollaborationArea",
                        "{areaId:'iot', on:'2017-07-04', sources:['release']}",
                        "AREA_CLOSED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {areaId:'iot', on:'2017-07-05', reason:'as planned', sources:['release']}
            {areaId:'iot', on:'2017-07', sources:['release']}
            """)
    void recordsItOnce(String data) {
        told().records("CompleteCollaborationArea", data, "collaboration-area-completed");
        told().given("CompleteCollaborationArea", data).changesNothing("CompleteCollaborationArea", data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {areaId:'iot', sources:['release']}
            UNKNOWN_AREA | {areaId:'ar', on:'2017-07-05', sources:['release']}
            DATE_ORDER | {areaId:'iot', on:'2017-07-01', sources:['release']}
            HAPPENED_IN_FUTURE | {areaId:'iot', on:'2017-07-07', sources:['release']}
            SOURCE_REQUIRED | {areaId:'iot', on:'2017-07-05'}
            RUMOUR_CANNOT_CHANGE_STATE | {areaId:'iot', on:'2017-07-05', sources:['rumour']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        told().refuses("CompleteCollaborationArea", data, code);
    }

    private static Story<?> told() {
        return PartnershipStory.signed()
                .given(
                        "AddCollaborationArea",
                        "{areaId:'iot', agreementId:'A1', name:'IoT', level:'EXPLORATORY', from:'2017-07-03', sources:['release']}");
    }
}
