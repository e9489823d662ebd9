package io.dealtrail.deal.partnership.waiveobligation;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When what was promised is waived. */
class WaiveObligationTest {

    @Test
    void closesItOnce() {
        for (String other : List.of("FulfilObligation", "WaiveObligation", "MissObligation")) {
            told().given(other, "{obligationId:'O1', on:'2017-07-04', sources:['release']}")
                    .refuses(
                            "WaiveObligation",
                            "{obligationId:'O1', on:'2017-07-05', sources:['release']}",
                            "OBLIGATION_CLOSED");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {obligationId:'O1', on:'2017-07-05', by:'nokia', sources:['release']}
            {obligationId:'O1', on:'2017-07', by:{mention:'a court'}, sources:['release']}
            """)
    void recordsItOnce(String data) {
        told().records("WaiveObligation", data, "obligation-waived");
        told().given("WaiveObligation", data).changesNothing("WaiveObligation", data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {obligationId:'O1', sources:['release']}
            UNKNOWN_OBLIGATION | {obligationId:'O9', on:'2017-07-05', sources:['release']}
            DATE_ORDER | {obligationId:'O1', on:'2017-07-01', sources:['release']}
            HAPPENED_IN_FUTURE | {obligationId:'O1', on:'2017-07-07', sources:['release']}
            SOURCE_REQUIRED | {obligationId:'O1', on:'2017-07-05'}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        told().refuses("WaiveObligation", data, code);
    }

    private static Story<?> told() {
        return PartnershipStory.signed()
                .given(
                        "AddObligation",
                        "{obligationId:'O1', agreementId:'A2', kind:'DELIVERY', promisors:['nokia'], promisees:['xiaomi'], what:'to deliver', from:'2017-07-03', due:'2018', sources:['release']}")
                .given(
                        "AddObligation",
                        "{obligationId:'O2', agreementId:'A2', kind:'DELIVERY', promisors:['nokia'], promisees:['xiaomi'], what:'to deliver', from:'2017-07-01', due:'2017-07-01', recurrence:'P1D', sources:['release']}");
    }
}
