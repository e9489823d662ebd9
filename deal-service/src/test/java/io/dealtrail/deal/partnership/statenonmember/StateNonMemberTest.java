package io.dealtrail.deal.partnership.statenonmember;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When it is said who is not in an agreement. */
class StateNonMemberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {agreementId:'P', party:'microsoft', asOf:'2017-05', sources:['release']}
            {agreementId:'P', party:'microsoft', sources:['release']}
            {agreementId:'P', party:{mention:'Some Maker'}, sources:['release']}
            {agreementId:'P', party:'apple', asOf:'2016-12-31', sources:['release']}
            """)
    void recordsItOnce(String data) {
        told().records("StateNonMember", data, "non-member-stated");
        told().given("StateNonMember", data).changesNothing("StateNonMember", data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UNKNOWN_AGREEMENT | {agreementId:'P9', party:'microsoft', sources:['release']}
            UNKNOWN_PARTY | {agreementId:'P', party:'nobody', sources:['release']}
            ALREADY_JOINED | {agreementId:'P', party:'apple', asOf:'2017-01-01', sources:['release']}
            ALREADY_JOINED | {agreementId:'P', party:'nokia', asOf:'2017-01-01', sources:['release']}
            HAPPENED_IN_FUTURE | {agreementId:'P', party:'microsoft', asOf:'2017-07-07', sources:['release']}
            SOURCE_REQUIRED | {agreementId:'P', party:'microsoft'}
            RUMOUR_CANNOT_CHANGE_STATE | {agreementId:'P', party:'microsoft', sources:['rumour']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        told().refuses("StateNonMember", data, code);
    }

    @Test
    void isSoAgainOnceItLeft() {
        told().given(
                        "WithdrawFromAgreement",
                        "{agreementId:'P', party:'apple', role:'LICENSEE', on:'2017-03-31', sources:['release']}")
                .records(
                        "StateNonMember",
                        "{agreementId:'P', party:'apple', asOf:'2017-04-01', sources:['release']}",
                        "non-member-stated");
    }

    private static Story<?> told() {
        return pool().given(
                        "JoinAgreement",
                        "{agreementId:'P', party:'apple', role:'LICENSEE', on:'2017-01-01', sources:['release']}");
    }

    private static Story<?> pool() {
        return PartnershipStory.opened()
                .given(
                        "SignAgreement",
                        "{agreementId:'P', types:['POOL'], parties:[{party:'nokia', roles:['LICENSOR']}, {party:'hmd', roles:['ADMINISTRATOR']}], signedOn:'2016-09-14', effectiveTo:'2017-06-30', sources:['release']}");
    }
}
