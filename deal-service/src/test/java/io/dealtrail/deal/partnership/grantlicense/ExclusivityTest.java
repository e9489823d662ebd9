package io.dealtrail.deal.partnership.grantlicense;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Others;
import io.dealtrail.deal.story.Story;
import io.dealtrail.events.LicenseGranted;
import io.dealtrail.terms.RelationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an exclusive licence leaves to others: rule 33 as far as one partnership shows. */
class ExclusivityTest {

    private static final String PHONES = "field:{include:['PHONES']}";
    private static final String WORLD = "territory:'WORLDWIDE'";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            EXCLUSIVE | field:{include:['PHONES']}, territory:'WORLDWIDE'
            SOLE | field:{include:['PHONES.SMARTPHONES']}, territory:{include:['CN']}
            NON_EXCLUSIVE | field:{include:['PHONES']}, territory:{exclude:['US']}
            NOT_SPECIFIED | field:{include:['PHONES']}, territory:'WORLDWIDE'
            """)
    void refusesASecondLicenceWithinAnExclusiveOne(String exclusivity, String extent) {
        granted("EXCLUSIVE", PHONES + ", " + WORLD)
                .refuses("GrantLicense", grant("G2", "microsoft", exclusivity, extent), "EXCLUSIVITY_CONFLICT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            field:{include:['PHONES']}, territory:'NOT_SPECIFIED'
            territory:'WORLDWIDE'
            field:{include:['CARS']}, territory:'WORLDWIDE'
            """)
    void marksWhatCannotBeCompared(String extent) {
        var event = (LicenseGranted) granted("EXCLUSIVE", PHONES + ", " + WORLD)
                .recordsOne("GrantLicense", grant("G2", "microsoft", "EXCLUSIVE", extent));
        assertThat(event.possibleConflict()).isTrue();
    }

    @Test
    void marksAnExclusiveLicenceAfterANonExclusiveOne() {
        var event = (LicenseGranted) granted("NON_EXCLUSIVE", PHONES + ", " + WORLD)
                .recordsOne("GrantLicense", grant("G2", "microsoft", "EXCLUSIVE", PHONES + ", " + WORLD));
        assertThat(event.possibleConflict()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            microsoft | field:{include:['PHONES']}, territory:{include:['IN']}
            microsoft | field:{include:['PHONES.FEATURE_PHONES']}, territory:{include:['CN']}
            hmd | field:{include:['PHONES.SMARTPHONES']}, territory:{include:['CN']}
            """)
    void acceptsWhatIsOutside(String licensee, String extent) {
        var event = (LicenseGranted)
                granted("EXCLUSIVE", "field:{include:['PHONES.SMARTPHONES']}, territory:{include:['CN']}")
                        .recordsOne("GrantLicense", grant("G2", licensee, "EXCLUSIVE", extent));
        assertThat(event.possibleConflict()).isNull();
    }

    @Test
    void acceptsWhatFollowsTheEnd() {
        var event = (LicenseGranted) opened().given(
                        "GrantLicense",
                        grant(
                                "G1",
                                "hmd",
                                "EXCLUSIVE",
                                PHONES + ", " + WORLD + ", term:{kind:'FIXED',to:'2012-12-31'}"))
                .recordsOne(
                        "GrantLicense",
                        grant("G2", "microsoft", "EXCLUSIVE", PHONES + ", " + WORLD)
                                .replace("2010-01-01", "2013-01-01"));
        assertThat(event.possibleConflict()).isNull();
    }

    @Test
    void acceptsARepetitionOfWhatWasMarked() {
        String second = grant("G2", "microsoft", "EXCLUSIVE", WORLD);
        granted("EXCLUSIVE", PHONES + ", " + WORLD)
                .given("GrantLicense", second)
                .changesNothing("GrantLicense", second);
    }

    @ParameterizedTest
    @CsvSource({"hmd,nokia,CONTROLLED,2009", "nokia,hmd,WHOLLY_OWNED,2010-01-01"})
    void refusesASecondLicenceOfTheSameGroup(String child, String parent, RelationKind kind, String from) {
        granted("EXCLUSIVE", PHONES + ", " + WORLD)
                .amid(new Others().relation(child, parent, kind, from, null))
                .refuses("GrantLicense", grantOfHmd(), "EXCLUSIVITY_CONFLICT");
    }

    @ParameterizedTest
    @CsvSource({"STAKE,2009,", "CONTROLLED,2010-01-02,", "CONTROLLED,2008,2009-12-31"})
    void acceptsALicenceOfWhoIsNotOfTheGroupWhenItBegins(RelationKind kind, String from, String to) {
        var event = (LicenseGranted) granted("EXCLUSIVE", PHONES + ", " + WORLD)
                .amid(new Others().relation("hmd", "nokia", kind, from, to))
                .recordsOne("GrantLicense", grantOfHmd());
        assertThat(event.possibleConflict()).isNull();
    }

    @Test
    void marksALicenceOfWhoMayBeOfTheGroup() {
        var event = (LicenseGranted) granted("EXCLUSIVE", PHONES + ", " + WORLD)
                .amid(new Others().relation("hmd", "nokia", RelationKind.CONTROLLED, "2010", null))
                .recordsOne("GrantLicense", grantOfHmd());
        assertThat(event.possibleConflict()).isTrue();
    }

    @Test
    void takesADuplicateForTheLicenseeAndTheLicensor() {
        granted("EXCLUSIVE", PHONES + ", " + WORLD)
                .amid(new Others().merger("microsoft", "hmd"))
                .records(
                        "GrantLicense",
                        grant("G2", "microsoft", "EXCLUSIVE", PHONES + ", " + WORLD),
                        "license-granted");
        granted("EXCLUSIVE", PHONES + ", " + WORLD)
                .amid(new Others().merger("hmd", "nokia"))
                .refuses("GrantLicense", grantOfHmd(), "EXCLUSIVITY_CONFLICT");
    }

    /** The first licence is of Nokia's. */
    private static String grantOfHmd() {
        return grant("G2", "microsoft", "EXCLUSIVE", PHONES + ", " + WORLD)
                .replace("licensor:'nokia'", "licensor:'hmd'");
    }

    private static Story<?> granted(String exclusivity, String extent) {
        return opened().given("GrantLicense", grant("G1", "hmd", exclusivity, extent));
    }

    private static Story<?> opened() {
        return PartnershipStory.untold()
                .given("OpenPartnership", "{kind:'MULTILATERAL', parties:['nokia','hmd','microsoft']}")
                .given(
                        "SignAgreement",
                        "{agreementId:'A1', types:['TRADEMARK_LICENSE'], parties:['nokia','hmd','microsoft'],"
                                + " signedOn:'2010-01-01', term:{kind:'PERPETUAL'}, sources:['release']}");
    }

    private static String grant(String id, String licensee, String exclusivity, String extent) {
        return "{grantId:'%s', agreementId:'A1', licensor:'nokia', licensee:'%s', subject:{kind:'TRADEMARK',marks:['Nokia']}, from:'2010-01-01', exclusivity:'%s', %s, sources:['release']}"
                .formatted(id, licensee, exclusivity, extent);
    }
}
