package io.dealtrail.deal.partnership.opendispute;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When parties go to law. */
class OpenDisputeTest {

    @Test
    void refusesOtherContentUnderTheSameId() {
        told().given(
                        "OpenDispute",
                        "{disputeId:'D1', claimants:['nokia'], respondents:['xiaomi',{mention:'Foxconn'}], sources:['release']}")
                .refuses(
                        "OpenDispute",
                        "{disputeId:'D1', claimants:['nokia'], respondents:['xiaomi',{mention:'Foxconn'}], jurisdictions:['DE'], sources:['release']}",
                        "DUPLICATE_DISPUTE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {disputeId:'D1', claimants:['nokia'], respondents:['xiaomi',{mention:'Foxconn'}], jurisdictions:['DE','UPC'], subject:'patents', filedOn:'2016-12-21', sources:['release']}
            {disputeId:'D1', claimants:['nokia'], respondents:['xiaomi',{mention:'Foxconn'}], subject:{kind:'SEP_SET',standards:['CELLULAR']}, sources:['release']}
            """)
    void recordsItOnce(String data) {
        told().records("OpenDispute", data, "dispute-opened");
        told().given("OpenDispute", data).changesNothing("OpenDispute", data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {disputeId:'D1', respondents:['xiaomi'], sources:['release']}
            MALFORMED | {disputeId:'D1', claimants:['nokia'], respondents:['xiaomi',{mention:'Foxconn'}], jurisdictions:['QQ'], sources:['release']}
            UNKNOWN_PARTY | {disputeId:'D1', claimants:['nokia'], respondents:['xiaomi',{mention:'Foxconn'}], interveners:['nobody'], sources:['release']}
            TOO_FEW_PARTIES | {disputeId:'D1', claimants:['nokia'], respondents:['nokia'], sources:['release']}
            HAPPENED_IN_FUTURE | {disputeId:'D1', claimants:['nokia'], respondents:['xiaomi',{mention:'Foxconn'}], filedOn:'2017-07-07', sources:['release']}
            SOURCE_REQUIRED | {disputeId:'D1', claimants:['nokia'], respondents:['xiaomi',{mention:'Foxconn'}]}
            RUMOUR_CANNOT_CHANGE_STATE | {disputeId:'D1', claimants:['nokia'], respondents:['xiaomi',{mention:'Foxconn'}], sources:['rumour']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        told().refuses("OpenDispute", data, code);
    }

    private static Story<?> told() {
        return PartnershipStory.signed();
    }
}
