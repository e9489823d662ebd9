package io.dealtrail.deal.partnership.settledispute;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a dispute is settled. */
class SettleDisputeTest {

    private static final String WITH_XIAOMI =
            "{disputeId:'D1', scope:{respondents:['xiaomi']}, on:'2017-06-01', sources:['release']}";
    private static final String WITH_FOXCONN =
            "{disputeId:'D1', scope:{respondents:[{mention:'Foxconn'}]}, on:'2017-06-05', sources:['release']}";
    private static final String IN_GERMANY =
            "{disputeId:'D1', scope:{proceedings:['P1']}, on:'2017-06-01', sources:['release']}";
    private static final String ALL = "{disputeId:'D1', on:'2017-07-05', sources:['release']}";

    @Test
    void settlesItInParts() {
        told().records("SettleDispute", WITH_XIAOMI, "dispute-partly-settled");
        var first = told().given("SettleDispute", WITH_XIAOMI);
        first.changesNothing("SettleDispute", WITH_XIAOMI);
        first.records("SettleDispute", WITH_FOXCONN, "dispute-partly-settled");
        first.records("SettleDispute", ALL, "dispute-settled");
        told().given("SettleDispute", IN_GERMANY).records("SettleDispute", ALL, "dispute-settled");
    }

    @Test
    void isClosedByPartsThatCoverEverything() {
        told().given("SettleDispute", WITH_XIAOMI)
                .given("SettleDispute", WITH_FOXCONN)
                .refuses("SettleDispute", ALL, "DISPUTE_ALREADY_CLOSED");
        told().given("SettleDispute", IN_GERMANY)
                .given("SettleDispute", WITH_XIAOMI.replace("respondents:['xiaomi']", "jurisdictions:['US']"))
                .refuses("WithdrawDispute", ALL, "DISPUTE_ALREADY_CLOSED");
    }

    @Test
    void settlesItOnce() {
        told().given("SettleDispute", ALL).refuses("SettleDispute", WITH_XIAOMI, "DISPUTE_ALREADY_CLOSED");
        told().given("SettleDispute", ALL)
                .given("RetractFact", "{factRef:'dispute:D1.settledOn', reason:'misread'}")
                .records("SettleDispute", WITH_XIAOMI, "dispute-partly-settled");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {disputeId:'D1', on:'2017-07-05', byAgreement:'A2', sources:['release']}
            {disputeId:'D1', scope:'ALL', on:'2017-07-05', sources:['release']}
            """)
    void recordsItOnce(String data) {
        told().records("SettleDispute", data, "dispute-settled");
        told().given("SettleDispute", data).changesNothing("SettleDispute", data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UNKNOWN_DISPUTE | {disputeId:'D9', scope:'ALL', on:'2017-07-05', sources:['release']}
            UNKNOWN_AGREEMENT | {disputeId:'D1', on:'2017-07-05', byAgreement:'A9', sources:['release']}
            UNKNOWN_PROCEEDING | {disputeId:'D1', scope:{proceedings:['P2']}, on:'2017-07-05', sources:['release']}
            UNKNOWN_PROCEEDING | {disputeId:'D1', scope:{proceedings:['P9']}, on:'2017-07-05', sources:['release']}
            NOT_A_PARTY | {disputeId:'D1', scope:{respondents:['apple']}, on:'2017-07-05', sources:['release']}
            DATE_ORDER | {disputeId:'D1', scope:'ALL', on:'2016-12-19', sources:['release']}
            HAPPENED_IN_FUTURE | {disputeId:'D1', scope:'ALL', on:'2017-07-07', sources:['release']}
            SOURCE_REQUIRED | {disputeId:'D1', on:'2017-07-05'}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        told().refuses("SettleDispute", data, code);
    }

    private static Story<?> told() {
        return PartnershipStory.signed()
                .given(
                        "OpenDispute",
                        "{disputeId:'D1', claimants:['nokia'], respondents:['xiaomi',{mention:'Foxconn'}], jurisdictions:['DE','US'], filedOn:'2016-12-21', sources:['release']}")
                .given(
                        "AddProceeding",
                        "{disputeId:'D1', proceedingId:'P1', jurisdiction:'DE', filedOn:'2017-01-10', sources:['release']}")
                .given(
                        "OpenDispute",
                        "{disputeId:'D2', claimants:['nokia'], respondents:['xiaomi',{mention:'Foxconn'}], sources:['release']}")
                .given("AddProceeding", "{disputeId:'D2', proceedingId:'P9', sources:['release']}");
    }
}
