package io.dealtrail.deal.partnership.grantlicense;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Others;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a licence is granted. */
class GrantLicenseTest {

    @Test
    void acceptsARepetition() {
        PartnershipStory.signed()
                .given(
                        "GrantLicense",
                        "{grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release']}")
                .changesNothing(
                        "GrantLicense",
                        "{grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release']}");
    }

    @Test
    void refusesOtherContentUnderTheSameId() {
        PartnershipStory.signed()
                .given(
                        "GrantLicense",
                        "{grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release']}")
                .refuses(
                        "GrantLicense",
                        "{grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release'], exclusivity:'SOLE'}",
                        "DUPLICATE_GRANT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release']}
            {grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:{mention:'Foxconn'}, subject:{kind:'ALL_PATENTS'}, sources:['release']}
            {grantId:'G1', agreementId:'A2', licensor:'xiaomi', licensee:'apple', subject:{kind:'ALL_PATENTS'}, sources:['release']}
            {grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release'], from:'2019-01-01'}
            """)
    void recordsIt(String data) {
        PartnershipStory.signed().records("GrantLicense", data, "license-granted");
    }

    @Test
    void licensesAPortfolioThatIsDefinedOrSplitOffOne() {
        String data =
                "{grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'xiaomi', subject:{kind:'PORTFOLIO',portfolioId:'%s'}, sources:['release']}";
        Others others = new Others()
                .portfolio("radio", "patent-portfolio-defined", "'holder':'nokia'")
                .portfolio("radio", "portfolio-split", "'on':'2016-05-01','into':[{'portfolioId':'radio-1'}]");
        PartnershipStory.signed().amid(others).records("GrantLicense", data.formatted("radio"), "license-granted");
        PartnershipStory.signed().amid(others).records("GrantLicense", data.formatted("radio-1"), "license-granted");
        PartnershipStory.signed().amid(others).refuses("GrantLicense", data.formatted("radio-2"), "UNKNOWN_PORTFOLIO");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'xiaomi', sources:['release']}
            UNKNOWN_PORTFOLIO | {grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'xiaomi', subject:{kind:'PORTFOLIO',portfolioId:'nowhere'}, sources:['release']}
            UNKNOWN_AGREEMENT | {grantId:'G1', agreementId:'A9', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release']}
            WRONG_PARTNERSHIP | {grantId:'G1', agreementId:'p2/A1', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release']}
            MALFORMED | {grantId:'G1', agreementId:'A 1', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release']}
            UNKNOWN_PARTY | {grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'nobody', subject:{kind:'ALL_PATENTS'}, sources:['release']}
            SELF_LICENSE | {grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'nokia', subject:{kind:'ALL_PATENTS'}, sources:['release']}
            NOT_A_PARTY | {grantId:'G1', agreementId:'A2', licensor:'hmd', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release']}
            MENTION_CANNOT_ACT | {grantId:'G1', agreementId:'A2', licensor:{mention:'Foxconn'}, licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release']}
            SOURCE_REQUIRED | {grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}}
            RUMOUR_CANNOT_CHANGE_STATE | {grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['rumour']}
            AGREEMENT_LACKS_TYPE | {grantId:'G1', agreementId:'A1', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        PartnershipStory.signed().refuses("GrantLicense", data, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GRANT_OUTSIDE_TERM | {grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release'], from:'2009-12-30'}
            GRANT_OUTSIDE_TERM | {grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release'], from:'2015-01-02'}
            GRANT_OUTSIDE_TERM | {grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release'], term:{kind:'FIXED',from:'2012-01-01',to:'2015-01-02'}}
            DATE_ORDER | {grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release'], from:'2013-01-01', term:{kind:'FIXED',to:'2012-01-01'}}
            """)
    void staysWithinTheAgreement(String code, String data) {
        PartnershipStory.opened()
                .given(
                        "SignAgreement",
                        "{agreementId:'A2', types:['PATENT_LICENSE'], parties:['nokia','xiaomi'], signedOn:'2010-01-01',"
                                + " effectiveFrom:'2010-01-01', effectiveTo:'2014-12-31', sources:['release']}")
                .refuses("GrantLicense", data, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release'], from:'2009-12-31'}
            {grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release'], from:'2015-01-01'}
            {grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release'], term:{kind:'FIXED',from:'2012-01-01',to:'2015-01-01'}}
            {grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release'], term:{kind:'FIXED',from:'2012-01-01',to:'2018-01-01'}, survivesTermination:true}
            {grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release'], from:'2014'}
            """)
    void mayUseTheAgreementToItsLastDay(String data) {
        PartnershipStory.opened()
                .given(
                        "SignAgreement",
                        "{agreementId:'A2', types:['PATENT_LICENSE'], parties:['nokia','xiaomi'], signedOn:'2010-01-01',"
                                + " effectiveFrom:'2010-01-01', effectiveTo:'2014-12-31', sources:['release']}")
                .records("GrantLicense", data, "license-granted");
    }
}
