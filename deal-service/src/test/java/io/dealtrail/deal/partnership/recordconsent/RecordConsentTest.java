package io.dealtrail.deal.partnership.recordconsent;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When somebody consents. */
class RecordConsentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {obligationId:'O1', by:'xiaomi', for:{agreement:'A2', to:'hmd'}, on:'2017-07-05', sources:['release']}
            {obligationId:'O1', by:{mention:'Some Bank'}, for:{party:'nokia', to:{mention:'Someone'}}, sources:['release']}
            """)
    void recordsItOnce(String data) {
        told().records("RecordConsent", data, "consent-recorded");
        told().given("RecordConsent", data).changesNothing("RecordConsent", data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {obligationId:'O1', by:'xiaomi', sources:['release']}
            UNKNOWN_OBLIGATION | {obligationId:'O9', by:'xiaomi', for:{agreement:'A2', to:'hmd'}, sources:['release']}
            UNKNOWN_AGREEMENT | {obligationId:'O1', by:'xiaomi', for:{agreement:'A9', to:'hmd'}, sources:['release']}
            UNKNOWN_PARTY | {obligationId:'O1', by:'xiaomi', for:{agreement:'A2', to:'nobody'}, sources:['release']}
            NOT_A_PARTY | {obligationId:'O1', by:'apple', for:{agreement:'A2', to:'hmd'}, sources:['release']}
            MENTION_CANNOT_ACT | {obligationId:'O1', by:{mention:'Other Bank'}, for:{agreement:'A2', to:'hmd'}, sources:['release']}
            HAPPENED_IN_FUTURE | {obligationId:'O1', by:'xiaomi', for:{agreement:'A2', to:'hmd'}, on:'2017-07-07', sources:['release']}
            SOURCE_REQUIRED | {obligationId:'O1', by:'xiaomi', for:{agreement:'A2', to:'hmd'}}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        told().refuses("RecordConsent", data, code);
    }

    private static Story<?> told() {
        return PartnershipStory.signed()
                .given(
                        "AddObligation",
                        "{obligationId:'O1', agreementId:'A2', kind:'CONSENT_REQUIRED', promisors:['nokia'], promisees:['xiaomi',{mention:'Some Bank'}], what:'no assignment', trigger:{event:'ASSIGNMENT', of:['nokia']}, sources:['release']}");
    }
}
