package io.dealtrail.deal.partnership.recordruling;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a court decides. */
class RecordRulingTest {

    @Test
    void comesBeforeTheEnd() {
        var withdrawn = told().given("WithdrawDispute", "{disputeId:'D1', on:'2017-06-01', sources:['release']}");
        withdrawn.refuses(
                "RecordRuling",
                "{rulingId:'R1', disputeId:'D1', outcome:'X', on:'2017-06-03', sources:['release']}",
                "DISPUTE_ALREADY_CLOSED");
        withdrawn.records(
                "RecordRuling",
                "{rulingId:'R1', disputeId:'D1', outcome:'X', on:'2017-06-01', sources:['release']}",
                "ruling-recorded");
    }

    @Test
    void refusesOtherContentUnderTheSameId() {
        told().given(
                        "RecordRuling",
                        "{rulingId:'R1', disputeId:'D1', outcome:'X', on:'2017-06-03', sources:['release']}")
                .refuses(
                        "RecordRuling",
                        "{rulingId:'R1', disputeId:'D2', outcome:'X', on:'2017-06-03', sources:['release']}",
                        "DUPLICATE_RULING");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {rulingId:'R1', disputeId:'D1', proceedingId:'P1', outcome:'INFRINGED', effects:['INJUNCTION'], territory:{include:['DE']}, on:'2017-07-05', sources:['release']}
            {rulingId:'R1', disputeId:'D2', outcome:'DISMISSED', on:'2010', sources:['release']}
            """)
    void recordsItOnce(String data) {
        told().records("RecordRuling", data, "ruling-recorded");
        told().given("RecordRuling", data).changesNothing("RecordRuling", data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {rulingId:'R1', disputeId:'D1', on:'2017-07-05', sources:['release']}
            UNKNOWN_DISPUTE | {rulingId:'R1', disputeId:'D9', outcome:'X', on:'2017-07-05', sources:['release']}
            UNKNOWN_PROCEEDING | {rulingId:'R1', disputeId:'D1', proceedingId:'P2', outcome:'X', on:'2017-07-05', sources:['release']}
            UNKNOWN_PROCEEDING | {rulingId:'R1', disputeId:'D1', proceedingId:'P9', outcome:'X', on:'2017-07-05', sources:['release']}
            DATE_ORDER | {rulingId:'R1', disputeId:'D1', outcome:'X', on:'2016-12-19', sources:['release']}
            HAPPENED_IN_FUTURE | {rulingId:'R1', disputeId:'D1', outcome:'X', on:'2017-07-07', sources:['release']}
            SOURCE_REQUIRED | {rulingId:'R1', disputeId:'D1', outcome:'X', on:'2017-07-05'}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        told().refuses("RecordRuling", data, code);
    }

    private static Story<?> told() {
        return PartnershipStory.signed()
                .given(
                        "OpenDispute",
                        "{disputeId:'D1', claimants:['nokia'], respondents:['xiaomi',{mention:'Foxconn'}], jurisdictions:['DE','US'], filedOn:'2016-12-21', sources:['release']}")
                .given(
                        "OpenDispute",
                        "{disputeId:'D2', claimants:['nokia'], respondents:['xiaomi',{mention:'Foxconn'}], sources:['release']}")
                .given(
                        "AddProceeding",
                        "{disputeId:'D1', proceedingId:'P1', jurisdiction:'DE', filedOn:'2017-01-10', sources:['release']}")
                .given("AddProceeding", "{disputeId:'D2', proceedingId:'P9', sources:['release']}");
    }
}
