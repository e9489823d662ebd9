package io.dealtrail.deal.partnership.withdrawdispute;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a dispute is given up. */
class WithdrawDisputeTest {

    @Test
    void withdrawsItOnce() {
        told().given("WithdrawDispute", "{disputeId:'D1', on:'2017-07-05', sources:['release']}")
                .refuses(
                        "WithdrawDispute",
                        "{disputeId:'D1', on:'2017-07-04', sources:['release']}",
                        "DISPUTE_ALREADY_CLOSED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {disputeId:'D1', on:'2017-07-05', sources:['release']}
            """)
    void recordsItOnce(String data) {
        told().records("WithdrawDispute", data, "dispute-withdrawn");
        told().given("WithdrawDispute", data).changesNothing("WithdrawDispute", data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UNKNOWN_DISPUTE | {disputeId:'D9', on:'2017-07-05', sources:['release']}
            MALFORMED | {disputeId:'D1', sources:['release']}
            HAPPENED_IN_FUTURE | {disputeId:'D1', on:'2017-07-07', sources:['release']}
            SOURCE_REQUIRED | {disputeId:'D1', on:'2017-07-05'}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        told().refuses("WithdrawDispute", data, code);
    }

    private static Story<?> told() {
        return PartnershipStory.signed()
                .given(
                        "OpenDispute",
                        "{disputeId:'D1', claimants:['nokia'], respondents:['xiaomi',{mention:'Foxconn'}], jurisdictions:['DE','US'], filedOn:'2016-12-21', sources:['release']}");
    }
}
