package io.dealtrail.deal.partnership.statemembercount;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When it is said how many are in an agreement. */
class StateMemberCountTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {agreementId:'P', role:'LICENSEE', count:{value:40, qualifier:'AT_LEAST', unit:'MEMBERS'}, asOf:'2017-05', sources:['release']}
            {agreementId:'P', role:'LICENSEE', count:40, sources:['release']}
            """)
    void recordsItOnce(String data) {
        pool().records("StateMemberCount", data, "member-count-stated");
        pool().given("StateMemberCount", data).changesNothing("StateMemberCount", data);
    }

    @Test
    void changesWithTheNumbers() {
        String data = "{agreementId:'P', role:'LICENSEE', count:40, sources:['release']}";
        var told = pool().given("StateMemberCount", data).given("StateMemberCount", data.replace("40", "41"));
        told.changesNothing("StateMemberCount", data.replace("40", "41"));
        told.records("StateMemberCount", data, "member-count-stated");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {agreementId:'P', role:'LICENSEE', sources:['release']}
            MALFORMED | {agreementId:'P', count:40, sources:['release']}
            UNKNOWN_AGREEMENT | {agreementId:'P9', role:'LICENSEE', count:40, sources:['release']}
            HAPPENED_IN_FUTURE | {agreementId:'P', role:'LICENSEE', count:40, asOf:'2017-07-07', sources:['release']}
            SOURCE_REQUIRED | {agreementId:'P', role:'LICENSEE', count:40}
            RUMOUR_CANNOT_CHANGE_STATE | {agreementId:'P', role:'LICENSEE', count:40, sources:['rumour']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        pool().refuses("StateMemberCount", data, code);
    }

    private static Story<?> pool() {
        return PartnershipStory.opened()
                .given(
                        "SignAgreement",
                        "{agreementId:'P', types:['POOL'], parties:[{party:'nokia', roles:['LICENSOR']}, {party:'hmd', roles:['ADMINISTRATOR']}], signedOn:'2016-09-14', effectiveTo:'2017-06-30', sources:['release']}");
    }
}
