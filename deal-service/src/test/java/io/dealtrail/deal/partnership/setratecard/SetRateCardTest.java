package io.dealtrail.deal.partnership.setratecard;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When it is said what licences cost. */
class SetRateCardTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {agreementId:'A2', tiers:[{rate:{amount:'15',currency:'USD'}, per:'vehicle', signedUntil:'2022-08-31'},{rate:{amount:'20',currency:'USD'}, per:'vehicle', signedFrom:'2022-09-01'}], sources:['release']}
            {agreementId:'A2', from:'2017-07-05', tiers:[{rate:'1/200', per:'net sales'}], sources:['release']}
            """)
    void recordsItOnce(String data) {
        told().records("SetRateCard", data, "rate-card-set");
        told().given("SetRateCard", data).changesNothing("SetRateCard", data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {agreementId:'A2', tiers:[], sources:['release']}
            UNKNOWN_AGREEMENT | {agreementId:'A9', tiers:[{rate:'1/200', per:'net sales'}], sources:['release']}
            SOURCE_REQUIRED | {agreementId:'A2', tiers:[{rate:'1/200', per:'net sales'}]}
            RUMOUR_CANNOT_CHANGE_STATE | {agreementId:'A2', tiers:[{rate:'1/200', per:'net sales'}], sources:['rumour']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        told().refuses("SetRateCard", data, code);
    }

    private static Story<?> told() {
        return PartnershipStory.signed();
    }
}
