package io.dealtrail.deal.partnership;

import io.dealtrail.deal.story.Others;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A duplicate is the party that it was merged into, wherever parties are compared; here HMD is Nokia, by way of Microsoft. */
class MergedPartiesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TOO_FEW_PARTIES | SignAgreement | {agreementId:'A9', types:['SUPPLY'], announcedOn:'2017-07-05', parties:['nokia','hmd'], sources:['release']}
            TOO_FEW_PARTIES | AnnounceAgreement | {agreementId:'A9', types:['SUPPLY'], announcedOn:'2017-07-05', parties:['nokia','hmd'], sources:['release']}
            TOO_FEW_PARTIES | AddObligation | {obligationId:'O1', agreementId:'A2', kind:'DELIVERY', promisors:['nokia'], promisees:['hmd'], what:'w', sources:['release']}
            TOO_FEW_PARTIES | OpenDispute | {disputeId:'D1', claimants:['nokia'], respondents:['hmd'], sources:['release']}
            SELF_LICENSE | GrantLicense | {grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'hmd', subject:{kind:'ALL_PATENTS'}, sources:['release']}
            TRANSFER_TO_SELF | TransferPatent | {transferId:'T1', agreementId:'A2', transferors:['nokia'], transferees:['hmd'], assets:{kind:'NUMBERED',patents:['US.7654321.B2']}, status:'AGREED', sources:['release']}
            TRANSFER_TO_SELF | AssignAgreement | {agreementId:'A2', from:'nokia', to:'hmd', sources:['release']}
            PAYER_IS_PAYEE | AgreeConsideration | {considerationId:'C1', agreementId:'A2', kind:'LICENSE_FEE', payers:['nokia'], payees:['xiaomi','hmd'], disclosure:'UNDISCLOSED', sources:['release']}
            """)
    void isNobodyElse(String code, String command, String data) {
        PartnershipStory.signed().amid(merged()).refuses(command, data, code);
        PartnershipStory.signed().amid(new Others()).records(command, data, eventOf(command));
    }

    @Test
    void makesNoPartnership() {
        String data = "{kind:'BILATERAL', parties:['hmd','nokia']}";
        PartnershipStory.untold().amid(merged()).refuses("OpenPartnership", data, "TOO_FEW_PARTIES");
        PartnershipStory.untold().records("OpenPartnership", data, "partnership-opened");
    }

    @Test
    void licensesBackUnderEitherName() {
        String data = "{crossLicenseId:'X1', agreementId:'A2', subject:{kind:'ALL_PATENTS'},"
                + " grants:[{licensor:'nokia',licensee:'xiaomi'},{licensor:'xiaomi',licensee:'hmd'}], sources:['release']}";
        PartnershipStory.signed()
                .amid(merged())
                .records("GrantCrossLicense", data, "cross-license-granted", "license-granted", "license-granted");
        PartnershipStory.signed().refuses("GrantCrossLicense", data, "CROSS_LICENSE_NOT_RECIPROCAL");
    }

    @Test
    void assignsAndExercisesUnderEitherName() {
        String assigned = "{agreementId:'A2', from:'hmd', to:'apple', sources:['release']}";
        PartnershipStory.signed().amid(merged()).records("AssignAgreement", assigned, "agreement-assigned");
        PartnershipStory.signed().refuses("AssignAgreement", assigned, "NOT_A_PARTY");
        String option = "{agreementId:'A3', types:['SUPPLY'], signedOn:'2016-07-05', effectiveFrom:'2016-07-05',"
                + " parties:['nokia','xiaomi'], options:[{optionId:'O1',holder:'nokia',effect:'PURCHASE'}], sources:['release']}";
        String exercised = "{agreementId:'A3', optionId:'O1', by:'hmd', on:'2017-01-01', sources:['release']}";
        PartnershipStory.signed()
                .given("SignAgreement", option)
                .amid(merged())
                .records("ExerciseOption", exercised, "option-exercised");
        PartnershipStory.signed()
                .given("SignAgreement", option)
                .refuses("ExerciseOption", exercised, "OPTION_HOLDER_ONLY");
    }

    @Test
    void consentsUnderEitherName() {
        String duty = "{obligationId:'O1', agreementId:'A2', kind:'CONSENT_REQUIRED', promisors:['xiaomi'],"
                + " promisees:['nokia'], what:'w', trigger:{event:'ASSIGNMENT'}, sources:['release']}";
        String consent = "{obligationId:'O1', by:'hmd', for:{agreement:'A2',to:'apple'}, sources:['release']}";
        PartnershipStory.signed().given("AddObligation", duty).refuses("RecordConsent", consent, "NOT_A_PARTY");
        PartnershipStory.signed()
                .given("AddObligation", duty)
                .amid(merged())
                .given("RecordConsent", consent)
                .records(
                        "AssignAgreement",
                        "{agreementId:'A2', from:'xiaomi', to:'apple', sources:['release']}",
                        "agreement-assigned");
    }

    @Test
    void isFoundInACorrectionToo() {
        String corrected = "{factRef:'grant:G1.licensee', from:'xiaomi', to:'hmd', reason:'misread'}";
        var granted = PartnershipStory.signed()
                .given(
                        "GrantLicense",
                        "{grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release']}");
        granted.records("CorrectFact", corrected, "fact-corrected");
        granted.amid(merged()).refuses("CorrectFact", corrected, "CORRECTION_BREAKS_RULE");
    }

    private static Others merged() {
        return new Others().merger("hmd", "microsoft").merger("microsoft", "nokia");
    }

    private static String eventOf(String command) {
        return switch (command) {
            case "SignAgreement" -> "agreement-signed";
            case "AnnounceAgreement" -> "agreement-announced";
            case "AddObligation" -> "obligation-added";
            case "OpenDispute" -> "dispute-opened";
            case "GrantLicense" -> "license-granted";
            case "TransferPatent" -> "patent-transfer-agreed";
            case "AssignAgreement" -> "agreement-assigned";
            default -> "consideration-agreed";
        };
    }
}
