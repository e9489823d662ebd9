package io.dealtrail.deal.partnership.modifylicense;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an exclusive licence leaves to agreements that are made to run longer: rule 33 where only the time changes. */
class LongerGrantsTest {

    private static final String WAYS = """
            RenewAgreement | {agreementId:'A1', signedOn:'2012-11-01', newEffectiveTo:'2014-12-31', sources:['release']}
            SetTerm | {agreementId:'A1', effectiveTo:'2013-06-30', sources:['release']}
            ExerciseOption | {agreementId:'A1', optionId:'O1', by:'hmd', on:'2012-11-01', sources:['release']}
            AmendAgreement | {agreementId:'A1', amendmentId:'M1', signedOn:'2012-11-01', changes:[{factRef:'agreement:A1.effectiveTo', from:'2012-12-31', to:'2013-12-31'}], sources:['release']}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = WAYS)
    void refusesWhatReachesIntoALaterExclusiveLicence(String command, String data) {
        followedBy("{include:['CN']}").refuses(command, data, "EXCLUSIVITY_CONFLICT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = WAYS)
    void acceptsWhatLeavesRoomForIt(String command, String data) {
        followedBy("{include:['US']}").given(command, data).changesNothing(command, data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            RenewAgreement | {agreementId:'A1', signedOn:'2012-11-01', newEffectiveTo:'2012-12-31', sources:['release']}
            SetTerm | {agreementId:'A1', effectiveTo:'2012-12-31', sources:['release']}
            """)
    void acceptsWhatEndsBeforeItBegins(String command, String data) {
        followedBy("{include:['CN']}").given(command, data).changesNothing(command, data);
    }

    private static Story<?> followedBy(String territory) {
        return PartnershipStory.untold()
                .given("OpenPartnership", "{kind:'MULTILATERAL', parties:['nokia','hmd','microsoft']}")
                .given(
                        "SignAgreement",
                        agreement(
                                "A1",
                                "2010-01-01",
                                "effectiveTo:'2012-12-31', options:[{optionId:'O1', holder:'hmd', effect:'EXTEND', extendBy:'P1Y'}],"))
                .given("SignAgreement", agreement("A2", "2013-01-01", ""))
                .given("GrantLicense", grant("G1", "A1", "hmd", "{include:['CN']}"))
                .given("GrantLicense", grant("G2", "A2", "microsoft", territory));
    }

    private static String agreement(String id, String signedOn, String more) {
        return "{agreementId:'%s', types:['TRADEMARK_LICENSE'], parties:['nokia','hmd','microsoft'], signedOn:'%s', effectiveFrom:'%2$s', %s sources:['release']}"
                .formatted(id, signedOn, more);
    }

    private static String grant(String id, String agreement, String licensee, String territory) {
        return "{grantId:'%s', agreementId:'%s', licensor:'nokia', licensee:'%s', subject:{kind:'TRADEMARK',marks:['Nokia']}, exclusivity:'EXCLUSIVE', field:{include:['PHONES']}, territory:%s, sources:['release']}"
                .formatted(id, agreement, licensee, territory);
    }
}
