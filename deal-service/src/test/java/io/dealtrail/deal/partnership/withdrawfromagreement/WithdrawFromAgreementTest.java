package io.dealtrail.deal.partnership.withdrawfromagreement;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a party leaves an agreement. */
class WithdrawFromAgreementTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {agreementId:'P', party:'apple', role:'LICENSEE', on:'2017-01-01', sources:['release']}
            {agreementId:'P', party:'apple', role:'LICENSEE', on:'2016-12-31', sources:['release']}
            {agreementId:'P', party:'nokia', role:'LICENSOR', on:'2016-09-13', sources:['release']}
            """)
    void recordsItOnce(String data) {
        told().records("WithdrawFromAgreement", data, "agreement-left");
        told().given("WithdrawFromAgreement", data).changesNothing("WithdrawFromAgreement", data);
        told().given("WithdrawFromAgreement", data)
                .refuses("WithdrawFromAgreement", data.replace("on:'20", "note:'again', on:'20"), "NOT_A_MEMBER");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {agreementId:'P', party:'apple', on:'2017-05-05', sources:['release']}
            UNKNOWN_AGREEMENT | {agreementId:'P9', party:'apple', role:'LICENSEE', on:'2017-05-05', sources:['release']}
            NOT_A_MEMBER | {agreementId:'P', party:'apple', role:'LICENSOR', on:'2017-05-05', sources:['release']}
            NOT_A_MEMBER | {agreementId:'P', party:'microsoft', role:'LICENSEE', on:'2017-05-05', sources:['release']}
            NOT_A_MEMBER | {agreementId:'P', party:'nokia', role:'LICENSEE', on:'2017-05-05', sources:['release']}
            MENTION_CANNOT_ACT | {agreementId:'P', party:{mention:'Foxconn'}, role:'LICENSEE', on:'2017-05-05', sources:['release']}
            DATE_ORDER | {agreementId:'P', party:'apple', role:'LICENSEE', on:'2016-12-30', sources:['release']}
            DATE_ORDER | {agreementId:'P', party:'nokia', role:'LICENSOR', on:'2016-09-12', sources:['release']}
            HAPPENED_IN_FUTURE | {agreementId:'P', party:'apple', role:'LICENSEE', on:'2017-07-07', sources:['release']}
            SOURCE_REQUIRED | {agreementId:'P', party:'apple', role:'LICENSEE', on:'2017-05-05'}
            RUMOUR_CANNOT_CHANGE_STATE | {agreementId:'P', party:'apple', role:'LICENSEE', on:'2017-05-05', sources:['rumour']}
            AGREEMENT_TERMINAL | {agreementId:'P', party:'apple', role:'LICENSEE', on:'2017-07-02', sources:['release']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        told().refuses("WithdrawFromAgreement", data, code);
    }

    @Test
    void losesItsPlaceAsASignatory() {
        var told = told().given(
                        "WithdrawFromAgreement",
                        "{agreementId:'P', party:'nokia', role:'LICENSOR', on:'2017-01-31', sources:['release']}");
        String grant =
                "{grantId:'G1', agreementId:'P', licensor:'nokia', licensee:'apple', subject:{kind:'ALL_PATENTS'}, from:'2017-01-31', sources:['release']}";
        told.records("GrantLicense", grant, "license-granted");
        told.refuses("GrantLicense", grant.replace("01-31", "02-02"), "NOT_A_PARTY");
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
