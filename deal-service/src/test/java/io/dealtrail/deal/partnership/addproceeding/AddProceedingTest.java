package io.dealtrail.deal.partnership.addproceeding;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a dispute comes before a court. */
class AddProceedingTest {

    @Test
    void comesBeforeTheEnd() {
        var settled =
                told().given("SettleDispute", "{disputeId:'D1', scope:'ALL', on:'2017-06-01', sources:['release']}");
        settled.refuses(
                "AddProceeding",
                "{disputeId:'D1', proceedingId:'P1', filedOn:'2017-06-03', sources:['release']}",
                "DISPUTE_ALREADY_CLOSED");
        settled.refuses(
                "AddProceeding", "{disputeId:'D1', proceedingId:'P1', sources:['release']}", "DISPUTE_ALREADY_CLOSED");
        settled.records(
                "AddProceeding",
                "{disputeId:'D1', proceedingId:'P1', filedOn:'2017-05-31', sources:['release']}",
                "proceeding-added");
    }

    @Test
    void refusesOtherContentUnderTheSameId() {
        told().given("AddProceeding", "{disputeId:'D1', proceedingId:'P1', sources:['release']}")
                .refuses(
                        "AddProceeding",
                        "{disputeId:'D1', proceedingId:'P1', forum:'ITC', sources:['release']}",
                        "DUPLICATE_PROCEEDING");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {disputeId:'D1', proceedingId:'P1', kind:'INFRINGEMENT', forum:'LG München I', jurisdiction:'DE', claimants:['nokia'], respondents:[{mention:'Foxconn'}], filedOn:'2017-01-10', sources:['release']}
            {disputeId:'D1', proceedingId:'P1', sources:['release']}
            """)
    void recordsItOnce(String data) {
        told().records("AddProceeding", data, "proceeding-added");
        told().given("AddProceeding", data).changesNothing("AddProceeding", data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UNKNOWN_DISPUTE | {disputeId:'D9', proceedingId:'P1', sources:['release']}
            MALFORMED | {disputeId:'D1', proceedingId:'P1', jurisdiction:'QQ', sources:['release']}
            HAPPENED_IN_FUTURE | {disputeId:'D1', proceedingId:'P1', filedOn:'2017-07-07', sources:['release']}
            SOURCE_REQUIRED | {disputeId:'D1', proceedingId:'P1'}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        told().refuses("AddProceeding", data, code);
    }

    private static Story<?> told() {
        return PartnershipStory.signed()
                .given(
                        "OpenDispute",
                        "{disputeId:'D1', claimants:['nokia'], respondents:['xiaomi',{mention:'Foxconn'}], jurisdictions:['DE','US'], filedOn:'2016-12-21', sources:['release']}");
    }
}
