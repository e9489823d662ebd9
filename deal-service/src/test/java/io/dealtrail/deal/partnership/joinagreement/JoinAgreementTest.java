package io.dealtrail.deal.partnership.joinagreement;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a party joins an agreement of others. */
class JoinAgreementTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {agreementId:'P', party:'apple', role:'LICENSEE', on:'2017-05-05', sources:['release']}
            {agreementId:'P', party:'apple', role:'LICENSEE', on:'2016', sources:['release']}
            {agreementId:'P', party:'apple', role:'LICENSEE', on:'2017-07-01', sources:['release']}
            {agreementId:'P', party:'hmd', role:'LICENSOR', on:'2017-05-05', sources:['release']}
            """)
    void recordsItOnce(String data) {
        pool().records("JoinAgreement", data, "agreement-joined");
        pool().given("JoinAgreement", data).changesNothing("JoinAgreement", data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {agreementId:'P', party:'apple', on:'2017-05-05', sources:['release']}
            UNKNOWN_AGREEMENT | {agreementId:'P9', party:'apple', role:'LICENSEE', on:'2017-05-05', sources:['release']}
            UNKNOWN_PARTY | {agreementId:'P', party:'nobody', role:'LICENSEE', on:'2017-05-05', sources:['release']}
            MENTION_CANNOT_ACT | {agreementId:'P', party:{mention:'Foxconn'}, role:'LICENSEE', on:'2017-05-05', sources:['release']}
            ALREADY_JOINED | {agreementId:'P', party:'nokia', role:'LICENSOR', on:'2017-05-05', sources:['release']}
            ROLE_CONFLICT | {agreementId:'P', party:'nokia', role:'LICENSEE', on:'2017-05-05', sources:['release']}
            ROLE_CONFLICT | {agreementId:'P', party:'hmd', role:'LICENSEE', on:'2017-05-05', sources:['release']}
            DATE_ORDER | {agreementId:'P', party:'apple', role:'LICENSEE', on:'2016-09-12', sources:['release']}
            HAPPENED_IN_FUTURE | {agreementId:'P', party:'apple', role:'LICENSEE', on:'2017-07-07', sources:['release']}
            SOURCE_REQUIRED | {agreementId:'P', party:'apple', role:'LICENSEE', on:'2017-05-05'}
            RUMOUR_CANNOT_CHANGE_STATE | {agreementId:'P', party:'apple', role:'LICENSEE', on:'2017-05-05', sources:['rumour']}
            AGREEMENT_TERMINAL | {agreementId:'P', party:'apple', role:'LICENSEE', on:'2017-07-02', sources:['release']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        pool().refuses("JoinAgreement", data, code);
    }

    @Test
    void isNotJoinedTwiceUnlessLeftBetween() {
        String again = "{agreementId:'P', party:'apple', role:'LICENSEE', on:'2017-04-01', sources:['release']}";
        var joined = pool().given(
                        "JoinAgreement",
                        "{agreementId:'P', party:'apple', role:'LICENSEE', on:'2017-01-01', sources:['release']}");
        joined.refuses("JoinAgreement", again, "ALREADY_JOINED");
        joined.refuses(
                "JoinAgreement", again.replace("LICENSEE", "LICENSOR").replace("04-01", "04-02"), "ROLE_CONFLICT");
        joined.records("JoinAgreement", again.replace("LICENSEE", "OBSERVER"), "agreement-joined");
        joined.given(
                "WithdrawFromAgreement",
                "{agreementId:'P', party:'apple', role:'LICENSEE', on:'2017-03-31', sources:['release']}");
        joined.refuses("JoinAgreement", again.replace("04-01", "03-29"), "ALREADY_JOINED");
        joined.records("JoinAgreement", again, "agreement-joined");
        joined.records("JoinAgreement", again.replace("LICENSEE", "LICENSOR"), "agreement-joined");
    }

    @Test
    void isNoStrangerToOneThatIsOnNoSideThatIsSaid() {
        var told = PartnershipStory.signed();
        told.refuses(
                "JoinAgreement",
                "{agreementId:'A2', party:'nokia', role:'LICENSOR', on:'2017-07-05', sources:['release']}",
                "ALREADY_JOINED");
    }

    @Test
    void withoutADayIsTheSameUntilItLeft() {
        String data = "{agreementId:'A2', party:'apple', role:'MEMBER', sources:['release']}";
        var joined = PartnershipStory.signed().given("JoinAgreement", data);
        joined.changesNothing("JoinAgreement", data);
        joined.given("WithdrawFromAgreement", data).changesNothing("WithdrawFromAgreement", data);
        joined.records("JoinAgreement", data, "agreement-joined");
    }

    @Test
    void mayActFromThatDayToTheLast() {
        String grant =
                "{grantId:'G1', agreementId:'P', licensor:'apple', licensee:'nokia', subject:{kind:'ALL_PATENTS'}, from:'2017-01-01', sources:['release']}";
        var pool = pool();
        pool.refuses("GrantLicense", grant, "NOT_A_PARTY");
        pool.given(
                "JoinAgreement",
                "{agreementId:'P', party:'apple', role:'LICENSOR', on:'2017-01-02', sources:['release']}");
        pool.records("GrantLicense", grant, "license-granted");
        pool.refuses("GrantLicense", grant.replace("from:'2017-01-01'", "from:'2016-12-31'"), "NOT_A_PARTY");
        pool.given(
                "WithdrawFromAgreement",
                "{agreementId:'P', party:'apple', role:'LICENSOR', on:'2017-03-31', sources:['release']}");
        pool.records("GrantLicense", grant.replace("from:'2017-01-01'", "from:'2017-04-01'"), "license-granted");
        pool.refuses("GrantLicense", grant.replace("from:'2017-01-01'", "from:'2017-04-02'"), "NOT_A_PARTY");
    }

    @Test
    void correctsTheDayByTheRules() {
        var told = pool().given(
                        "JoinAgreement",
                        "{agreementId:'P', party:'apple', role:'LICENSEE', on:'2017-01-10', sources:['release']}")
                .given(
                        "WithdrawFromAgreement",
                        "{agreementId:'P', party:'apple', role:'LICENSEE', on:'2017-03-31', sources:['release']}");
        String correction =
                "{factRef:'agreement:P.joinedOn.apple.LICENSEE', from:'2017-01-10', to:'2017-04-01', reason:'misread', sources:['release']}";
        told.records("CorrectFact", correction, "fact-corrected");
        told.refuses("CorrectFact", correction.replace("04-01", "04-02"), "CORRECTION_BREAKS_RULE");
        told.refuses("CorrectFact", correction.replace("2017-04-01", "soon"), "MALFORMED");
    }

    private static Story<?> pool() {
        return PartnershipStory.opened()
                .given(
                        "SignAgreement",
                        "{agreementId:'P', types:['POOL'], parties:[{party:'nokia', roles:['LICENSOR']}, {party:'hmd', roles:['ADMINISTRATOR']}], signedOn:'2016-09-14', effectiveTo:'2017-06-30', sources:['release']}");
    }
}
