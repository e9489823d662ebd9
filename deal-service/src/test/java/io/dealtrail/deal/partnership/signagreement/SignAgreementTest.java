package io.dealtrail.deal.partnership.signagreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.partnership.PartnershipStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an agreement is signed. */
class SignAgreementTest {

    private static final String FIXED = "{agreementId:'A3', types:['PATENT_LICENSE'], parties:['nokia','xiaomi'],"
            + " signedOn:'2010-01-01', effectiveFrom:'2010-01-01', term:{kind:'FIXED',from:'2010-01-01',to:'2014-12-31'},"
            + " effectiveTo:'2014-12-31', sources:['release']}";

    @Test
    void bringsItIntoForceWhereTheDayIsKnownAndHasCome() {
        PartnershipStory.opened().records("SignAgreement", FIXED, "agreement-signed", "agreement-became-effective");
    }

    @Test
    void acceptsARepetition() {
        PartnershipStory.opened().given("SignAgreement", FIXED).changesNothing("SignAgreement", FIXED);
    }

    @Test
    void countsTheExpectedVersion() {
        PartnershipStory.opened()
                .expecting(1)
                .records("SignAgreement", FIXED, "agreement-signed", "agreement-became-effective");
        Refusal refusal = PartnershipStory.opened().expecting(2).refuses("SignAgreement", FIXED, "VERSION_CONFLICT");
        assertThat(refusal.extra()).containsEntry("currentVersion", 1L);
    }

    @Test
    void doesNotOverlapWhatItRenews() {
        PartnershipStory.opened()
                .given("SignAgreement", FIXED)
                .refuses("SignAgreement", successor("2014-12-29", "renews:'A3'"), "EFFECTIVE_PERIOD_OVERLAP");
        PartnershipStory.opened()
                .given("SignAgreement", FIXED)
                .records(
                        "SignAgreement",
                        successor("2014-12-30", "renews:'A3'"),
                        "agreement-signed",
                        "agreement-became-effective");
        PartnershipStory.opened()
                .given("SignAgreement", FIXED)
                .records(
                        "SignAgreement",
                        successor("2014-01-01", "supersedes:'A3'"),
                        "agreement-signed",
                        "agreement-became-effective");
    }

    @Test
    void doesNotRenewForLess() {
        PartnershipStory.opened()
                .given("SignAgreement", FIXED)
                .refuses(
                        "SignAgreement",
                        "{agreementId:'A4', types:['PATENT_LICENSE'], parties:['nokia','xiaomi'], signedOn:'2014-01-01',"
                                + " effectiveTo:'2014-06-30', renews:'A3', sources:['release']}",
                        "RENEWAL_SHORTENS_TERM");
    }

    private static String successor(String from, String follows) {
        return "{agreementId:'A4', types:['PATENT_LICENSE'], parties:['nokia','xiaomi'], signedOn:'2014-01-01',"
                + " effectiveFrom:'" + from + "', " + follows + ", sources:['release']}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {agreementId:'A3', parties:['nokia','xiaomi'], announcedOn:'2017-07-05', sources:['release']}
            MALFORMED | {agreementId:'A 3', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05', sources:['release']}
            MALFORMED | {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05', conditions:[{conditionId:'K1',kind:'CLEARANCE'},{conditionId:'K1',kind:'OTHER'}], sources:['release']}
            UNKNOWN_AGREEMENT | {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05', under:'A9', sources:['release']}
            UNKNOWN_AGREEMENT | {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05', packageWith:['A9'], sources:['release']}
            UNKNOWN_PARTY | {agreementId:'A3', types:['SUPPLY'], parties:['nokia','nobody'], announcedOn:'2017-07-05', sources:['release']}
            DUPLICATE_AGREEMENT | {agreementId:'A1', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05', sources:['release']}
            TOO_FEW_PARTIES | {agreementId:'A3', types:['SUPPLY'], parties:['nokia',{party:'nokia',roles:['BUYER']}], announcedOn:'2017-07-05', sources:['release']}
            MENTION_CANNOT_ACT | {agreementId:'A3', types:['SUPPLY'], parties:['nokia',{mention:'Foxconn'}], announcedOn:'2017-07-05'}
            SOURCE_REQUIRED | {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05'}
            RUMOUR_CANNOT_CHANGE_STATE | {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-04', sources:['rumour']}
            DATE_ORDER | {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05', effectiveFrom:'2017-07-05', effectiveTo:'2017-07-03', sources:['release']}
            DATE_ORDER | {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-07', effectiveFrom:'2017-07-05', sources:['release']}
            HAPPENED_IN_FUTURE | {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], signedOn:'2017-07-07', sources:['release']}
            HAPPENED_IN_FUTURE | {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], signedOn:'2018', sources:['release']}
            RENEWS_UNKNOWN | {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05', renews:'A9', sources:['release']}
            RENEWS_UNKNOWN | {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05', supersedes:'A3', sources:['release']}
            SHARES_NOT_100 | {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05', shares:[{parties:['nokia'],share:'1/3'},{parties:['xiaomi'],share:'1/3'}], sources:['release']}
            INTEREST_EXCEEDED | {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05', interest:'4/3', sources:['release']}
            SOURCE_FROM_FUTURE | {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05', sources:['later']}
            DATE_REQUIRED | {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], effectiveFrom:'2017-07-05', sources:['release']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        PartnershipStory.signed().refuses("SignAgreement", data, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05', effectiveFrom:'2017-08-01', effectiveTo:'2018', sources:['release']}
            {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-06', sources:['release']}
            {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], signedOn:'2017', sources:['release']}
            {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], signedOn:'2017-07-06', sources:['release']}
            {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], inferred:true, sources:['release']}
            {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], existing:true, sources:['release']}
            {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05', effectiveFrom:'2016-01-01', conditions:[{conditionId:'K1',kind:'CLEARANCE'}], sources:['release']}
            {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05', shares:[{parties:['nokia'],share:'1/3'},{parties:['xiaomi'],share:'2/3'}], sources:['release']}
            {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05', interest:'1', sources:['release']}
            {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-04', sources:['rumour','release']}
            {agreementId:'A3', types:['SUPPLY'], parties:['nokia','apple'], announcedOn:'2017-07-05', sources:['release']}
            """)
    void acceptsWhatIsNotCertainlyWrong(String data) {
        PartnershipStory.signed().records("SignAgreement", data, "agreement-signed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            DUPLICATE_CONDITION | {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05', conditions:[{conditionId:'K1',kind:'OTHER'}], sources:['release']}
            DUPLICATE_OPTION | {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05', options:[{optionId:'O1',effect:'PURCHASE'}], sources:['release']}
            """)
    void refusesIdsOfPartsThatAreUsed(String code, String data) {
        PartnershipStory.opened()
                .given(
                        "SignAgreement",
                        "{agreementId:'A1', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05',"
                                + " conditions:[{conditionId:'K1',kind:'CLEARANCE'}], options:[{optionId:'O1',effect:'TERMINATE'}], sources:['release']}")
                .refuses("SignAgreement", data, code);
    }
}
