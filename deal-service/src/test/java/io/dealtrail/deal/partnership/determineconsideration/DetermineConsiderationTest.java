package io.dealtrail.deal.partnership.determineconsideration;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a sum that was left open is decided. */
class DetermineConsiderationTest {

    @Test
    void determinesOnce() {
        told().given("DetermineConsideration", "{considerationId:'C1', by:'ICC', sources:['release']}")
                .refuses(
                        "DetermineConsideration",
                        "{considerationId:'C1', by:'ICC', amount:{amount:'20',currency:'EUR'}, sources:['release']}",
                        "NOT_DETERMINABLE");
    }

    @Test
    void leavesTheSumToBeDisclosed() {
        told().given("DetermineConsideration", "{considerationId:'C1', by:'ICC', on:'2017-07-05', sources:['release']}")
                .records(
                        "DiscloseConsideration",
                        "{considerationId:'C1', amount:{amount:'20',currency:'EUR'}, sources:['release']}",
                        "consideration-disclosed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {considerationId:'C1', by:{mention:'ICC tribunal'}, on:'2017-07-05', amount:{amount:'20',currency:'EUR'}, sources:['release']}
            {considerationId:'C1', by:'ICC', period:{from:'2017',to:'2018'}, sources:['release']}
            {considerationId:'C4', by:'nokia', on:'2017-07-04', amount:{amount:'100.00',currency:'EUR'}, sources:['release']}
            """)
    void recordsItOnce(String data) {
        told().records("DetermineConsideration", data, "consideration-determined");
        told().given("DetermineConsideration", data).changesNothing("DetermineConsideration", data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {considerationId:'C1', sources:['release']}
            UNKNOWN_CONSIDERATION | {considerationId:'C9', by:'ICC', sources:['release']}
            NOT_DETERMINABLE | {considerationId:'C2', by:'ICC', amount:{amount:'20',currency:'EUR'}, sources:['release']}
            NOT_DETERMINABLE | {considerationId:'C3', by:'ICC', sources:['release']}
            PART_EXCEEDS_WHOLE | {considerationId:'C4', by:'ICC', amount:{amount:'100.01',currency:'EUR'}, sources:['release']}
            ESTIMATE_NOT_TERM | {considerationId:'C1', by:'ICC', amount:{amount:'20',currency:'EUR'}, sources:['analyst']}
            HAPPENED_IN_FUTURE | {considerationId:'C1', by:'ICC', on:'2017-07-07', sources:['release']}
            SOURCE_REQUIRED | {considerationId:'C1', by:'ICC'}
            RUMOUR_CANNOT_CHANGE_STATE | {considerationId:'C1', by:'ICC', sources:['rumour']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        told().refuses("DetermineConsideration", data, code);
    }

    private static Story<?> told() {
        return PartnershipStory.signed()
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'TO_BE_DETERMINED', determinedBy:'ICC', sources:['release']}")
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C2', agreementId:'A2', kind:'LICENSE_FEE', payers:['xiaomi'], payees:['nokia'], disclosure:'UNDISCLOSED', sources:['release']}")
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C3', agreementId:'A2', kind:'LICENSE_FEE', payers:['xiaomi'], payees:['nokia'], disclosure:'DISCLOSED', amount:{amount:'100',currency:'EUR'}, sources:['release']}")
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C4', agreementId:'A2', kind:'LICENSE_FEE', payers:['xiaomi'], payees:['nokia'], disclosure:'TO_BE_DETERMINED', partOf:'C3', sources:['release']}");
    }
}
