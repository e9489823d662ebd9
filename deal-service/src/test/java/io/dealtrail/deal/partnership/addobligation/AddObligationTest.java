package io.dealtrail.deal.partnership.addobligation;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When somebody is bound to something. */
class AddObligationTest {

    @Test
    void refusesOtherContentUnderTheSameId() {
        told().given(
                        "AddObligation",
                        "{obligationId:'O1', agreementId:'A2', kind:'DELIVERY', promisors:['nokia'], promisees:['xiaomi'], what:'to deliver', due:'2018', sources:['release']}")
                .refuses(
                        "AddObligation",
                        "{obligationId:'O1', agreementId:'A2', kind:'DELIVERY', promisors:['nokia'], promisees:['xiaomi'], what:'to deliver', due:'2019', sources:['release']}",
                        "DUPLICATE_OBLIGATION");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {obligationId:'O1', agreementId:'A2', kind:'DELIVERY', promisors:['nokia'], promisees:['xiaomi'], what:'to deliver', due:{relativeTo:'agreement:A2.closing',plus:'P30D'}, sources:['release']}
            {obligationId:'O1', agreementId:'A2', kind:'DELIVERY', promisors:['nokia'], promisees:['xiaomi'], what:'to deliver', from:'2017', until:'2018', concerns:['consideration:C2','p2/agreement:B1.closing'], sources:['release']}
            {obligationId:'O2', agreementId:'A2', kind:'CONSENT_REQUIRED', promisors:['nokia','xiaomi'], what:'no change of control', trigger:{event:'CHANGE_OF_CONTROL', of:['nokia']}, sources:['release']}
            """)
    void recordsItOnce(String data) {
        told().records("AddObligation", data, "obligation-added");
        told().given("AddObligation", data).changesNothing("AddObligation", data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {obligationId:'O1', agreementId:'A2', kind:'DELIVERY', what:'to deliver', sources:['release']}
            MALFORMED | {obligationId:'O1', agreementId:'A2', kind:'DELIVERY', promisors:['nokia'], what:'to deliver', recurrence:'P0D', sources:['release']}
            MALFORMED | {obligationId:'O1', agreementId:'A2', kind:'DELIVERY', promisors:['nokia'], what:'to deliver', recurrence:'-P1M', sources:['release']}
            UNKNOWN_AGREEMENT | {obligationId:'O1', agreementId:'A9', kind:'DELIVERY', promisors:['nokia'], promisees:['xiaomi'], what:'to deliver', due:'2018', sources:['release']}
            UNKNOWN_CONSIDERATION | {obligationId:'O1', agreementId:'A2', kind:'DELIVERY', promisors:['nokia'], promisees:['xiaomi'], what:'to deliver', concerns:['consideration:C9'], sources:['release']}
            UNKNOWN_PARTY | {obligationId:'O1', agreementId:'A2', kind:'DELIVERY', promisors:['nokia'], promisees:['xiaomi'], what:'to deliver', trigger:{event:'ASSIGNMENT', of:['nobody']}, sources:['release']}
            TOO_FEW_PARTIES | {obligationId:'O1', agreementId:'A2', kind:'DELIVERY', promisors:['nokia'], promisees:['nokia'], what:'to deliver', due:'2018', sources:['release']}
            NOT_A_PARTY | {obligationId:'O1', agreementId:'A2', kind:'DELIVERY', promisors:['apple'], promisees:['xiaomi'], what:'to deliver', due:'2018', sources:['release']}
            MENTION_CANNOT_ACT | {obligationId:'O1', agreementId:'A2', kind:'DELIVERY', promisors:[{mention:'Foxconn'}], promisees:['xiaomi'], what:'to deliver', due:'2018', sources:['release']}
            DATE_ORDER | {obligationId:'O1', agreementId:'A2', kind:'DELIVERY', promisors:['nokia'], promisees:['xiaomi'], what:'to deliver', from:'2018-01-03', until:'2018-01-01', sources:['release']}
            SOURCE_REQUIRED | {obligationId:'O1', agreementId:'A2', kind:'DELIVERY', promisors:['nokia'], promisees:['xiaomi'], what:'to deliver', due:'2018'}
            RUMOUR_CANNOT_CHANGE_STATE | {obligationId:'O1', agreementId:'A2', kind:'DELIVERY', promisors:['nokia'], promisees:['xiaomi'], what:'to deliver', due:'2018', sources:['rumour']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        told().refuses("AddObligation", data, code);
    }

    private static Story<?> told() {
        return PartnershipStory.signed()
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C2', agreementId:'A2', kind:'LICENSE_FEE', payers:['xiaomi'], payees:['nokia'], disclosure:'UNDISCLOSED', sources:['release']}");
    }
}
