package io.dealtrail.deal.partnership.grantcrosslicense;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.events.LicenseGranted;
import io.dealtrail.terms.Exclusivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When licences are granted to each other. */
class GrantCrossLicenseTest {

    private static final String BOTH =
            "{crossLicenseId:'X1', agreementId:'A2', grants:[{licensor:'nokia',licensee:'xiaomi'},{licensor:'xiaomi',licensee:'nokia'}], subject:{kind:'ALL_PATENTS'}, sources:['release']}";

    @Test
    void recordsTheBargainAndEachLicence() {
        var events = PartnershipStory.signed()
                .records("GrantCrossLicense", BOTH, "cross-license-granted", "license-granted", "license-granted");
        assertThat(events.subList(1, 3))
                .map(event -> ((LicenseGranted) event).grantId())
                .containsExactly("X1-1", "X1-2");
    }

    @Test
    void fillsInTheDefaults() {
        var events = PartnershipStory.signed()
                .records(
                        "GrantCrossLicense",
                        "{crossLicenseId:'X1', agreementId:'A2', grants:[{grantId:'G7',licensor:'nokia',licensee:'xiaomi',exclusivity:'SOLE'},{licensor:'xiaomi',licensee:'nokia'}], subject:{kind:'ALL_PATENTS'}, sources:['release'], exclusivity:'NON_EXCLUSIVE'}",
                        "cross-license-granted",
                        "license-granted",
                        "license-granted");
        assertThat(events.subList(1, 3))
                .map(event -> ((LicenseGranted) event).exclusivity())
                .containsExactly(Exclusivity.SOLE, Exclusivity.NON_EXCLUSIVE);
    }

    @Test
    void acceptsARepetition() {
        PartnershipStory.signed().given("GrantCrossLicense", BOTH).changesNothing("GrantCrossLicense", BOTH);
    }

    @Test
    void refusesOtherContentUnderTheSameId() {
        PartnershipStory.signed()
                .given("GrantCrossLicense", BOTH)
                .refuses(
                        "GrantCrossLicense",
                        "{crossLicenseId:'X1', agreementId:'A2', grants:[{licensor:'nokia',licensee:'xiaomi'},{licensor:'xiaomi',licensee:'nokia'}], subject:{kind:'ALL_PATENTS'}, sources:['release'], territory:'WORLDWIDE'}",
                        "DUPLICATE_CROSS_LICENSE");
        PartnershipStory.signed()
                .given("GrantCrossLicense", BOTH)
                .refuses(
                        "GrantCrossLicense",
                        "{crossLicenseId:'X2', agreementId:'A2', grants:[{grantId:'X1-1',licensor:'nokia',licensee:'xiaomi'},{licensor:'xiaomi',licensee:'nokia'}], subject:{kind:'ALL_PATENTS'}, sources:['release']}",
                        "DUPLICATE_GRANT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CROSS_LICENSE_NOT_RECIPROCAL | {crossLicenseId:'X1', agreementId:'A2', subject:{kind:'ALL_PATENTS'}, sources:['release']}
            CROSS_LICENSE_NOT_RECIPROCAL | {crossLicenseId:'X1', agreementId:'A2', grants:[{licensor:'nokia',licensee:'xiaomi'}], subject:{kind:'ALL_PATENTS'}, sources:['release']}
            CROSS_LICENSE_NOT_RECIPROCAL | {crossLicenseId:'X1', agreementId:'A2', grants:[{licensor:'nokia',licensee:'xiaomi'},{licensor:'xiaomi',licensee:'nokia'},{licensor:'nokia',licensee:'apple'}], subject:{kind:'ALL_PATENTS'}, sources:['release']}
            MALFORMED | {crossLicenseId:'X1', agreementId:'A2', grants:[{licensor:'nokia',licensee:'xiaomi'},{licensor:'xiaomi',licensee:'nokia'}], sources:['release']}
            MALFORMED | {crossLicenseId:'X1', agreementId:'A2', grants:[{licensor:'nokia'},{licensor:'xiaomi',licensee:'nokia'}], subject:{kind:'ALL_PATENTS'}, sources:['release']}
            SELF_LICENSE | {crossLicenseId:'X1', agreementId:'A2', grants:[{licensor:'nokia',licensee:'xiaomi'},{licensor:'xiaomi',licensee:'nokia'},{licensor:'nokia',licensee:'nokia'}], subject:{kind:'ALL_PATENTS'}, sources:['release']}
            NOT_A_PARTY | {crossLicenseId:'X1', agreementId:'A2', grants:[{licensor:'nokia',licensee:'apple'},{licensor:'apple',licensee:'nokia'}], subject:{kind:'ALL_PATENTS'}, sources:['release']}
            AGREEMENT_LACKS_TYPE | {crossLicenseId:'X1', agreementId:'A1', grants:[{licensor:'nokia',licensee:'xiaomi'},{licensor:'xiaomi',licensee:'nokia'}], subject:{kind:'ALL_PATENTS'}, sources:['release']}
            SOURCE_REQUIRED | {crossLicenseId:'X1', agreementId:'A2', grants:[{licensor:'nokia',licensee:'xiaomi'},{licensor:'xiaomi',licensee:'nokia'}], subject:{kind:'ALL_PATENTS'}}
            UNKNOWN_AGREEMENT | {crossLicenseId:'X1', agreementId:'A9', grants:[{licensor:'nokia',licensee:'xiaomi'},{licensor:'xiaomi',licensee:'nokia'}], subject:{kind:'ALL_PATENTS'}, sources:['release']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        PartnershipStory.signed().refuses("GrantCrossLicense", data, code);
    }
}
