package io.dealtrail.deal.partnership;

import io.dealtrail.deal.story.Others;
import io.dealtrail.deal.story.Story;
import io.dealtrail.terms.RelationKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 9: who acts under an agreement is one of its parties, or of the group of one on the day of the act. Apple is no party here. */
class GroupActsTest {

    private static final String GRANT =
            "{grantId:'G1', agreementId:'A2', licensor:'apple', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'},"
                    + " from:'2017-07-05', sources:['release']}";
    private static final String PAY = "{considerationId:'C1', agreementId:'A2', kind:'LICENSE_FEE', payers:['apple'],"
            + " payees:['xiaomi'], disclosure:'UNDISCLOSED', sources:['release']}";
    private static final String PROMISE = "{obligationId:'O1', agreementId:'A2', kind:'DELIVERY', promisors:['apple'],"
            + " promisees:['xiaomi'], what:'know-how', from:'2017-07-05', sources:['release']}";
    private static final String TRANSFER = "{transferId:'T1', agreementId:'A2', transferors:['apple'],"
            + " transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}},"
            + " status:'EXECUTED', executedOn:'2017-07-05', sources:['release']}";

    @ParameterizedTest
    @CsvSource({"CONTROLLED,,", "WHOLLY_OWNED,2017-07-05,", "GROUP_MEMBER,,2017-07-05", "CONTROLLED,2017,"})
    void acceptsAMemberOfTheGroupOnTheDay(RelationKind kind, String from, String to) {
        signed().amid(new Others().relation("apple", "nokia", kind, from, to))
                .records("GrantLicense", GRANT, "license-granted");
        signed().amid(new Others().relation("apple", "nokia", kind, from, to))
                .records("AgreeConsideration", PAY, "consideration-agreed");
        signed().amid(new Others().relation("apple", "nokia", kind, from, to))
                .records("AddObligation", PROMISE, "obligation-added");
        signed().amid(new Others().relation("apple", "nokia", kind, from, to))
                .records("TransferPatent", TRANSFER, "patent-transfer-agreed", "patent-transfer-executed");
    }

    @ParameterizedTest
    @CsvSource({"STAKE,,", "WHOLLY_OWNED,2017-07-06,", "GROUP_MEMBER,,2017-07-04", "CONTROLLED,2018,"})
    void refusesWhoIsOfNoPartysGroupOnTheDay(RelationKind kind, String from, String to) {
        signed().amid(new Others().relation("apple", "nokia", kind, from, to))
                .refuses("GrantLicense", GRANT, "NOT_A_PARTY");
        signed().amid(new Others().relation("apple", "nokia", kind, from, to))
                .refuses("AgreeConsideration", PAY, "NOT_A_PARTY");
        signed().amid(new Others().relation("apple", "nokia", kind, from, to))
                .refuses("AddObligation", PROMISE, "NOT_A_PARTY");
        signed().amid(new Others().relation("apple", "nokia", kind, from, to))
                .refuses("TransferPatent", TRANSFER, "NOT_A_PARTY");
    }

    @Test
    void acceptsAParentAndASister() {
        signed().amid(new Others().relation("nokia", "apple", RelationKind.CONTROLLED, null, null))
                .records("GrantLicense", GRANT, "license-granted");
        signed().amid(new Others()
                        .relation("nokia", "hmd", RelationKind.CONTROLLED, null, null)
                        .relation("apple", "microsoft", RelationKind.CONTROLLED, null, null)
                        .relation("microsoft", "hmd", RelationKind.GROUP_MEMBER, null, null))
                .records("GrantLicense", GRANT, "license-granted");
    }

    @Test
    void refusesTheOtherParentOfAJointVenture() {
        signed().amid(new Others()
                        .relation("hmd", "nokia", RelationKind.CONTROLLED, null, null)
                        .relation("hmd", "apple", RelationKind.CONTROLLED, null, null))
                .refuses("GrantLicense", GRANT, "NOT_A_PARTY");
    }

    @Nested
    class OnceMerged {

        @Test
        void understandsTheDuplicateOfAParty() {
            signed().amid(new Others().merger("apple", "nokia")).records("GrantLicense", GRANT, "license-granted");
            signed().amid(new Others().merger("nokia", "apple")).records("GrantLicense", GRANT, "license-granted");
        }

        @Test
        void understandsTheDuplicateOfAMemberOfTheGroup() {
            signed().amid(new Others()
                            .merger("apple", "hmd")
                            .relation("hmd", "nokia", RelationKind.CONTROLLED, null, null))
                    .records("GrantLicense", GRANT, "license-granted");
        }
    }

    @Test
    void judgesAlsoWhereThereIsNoAgreement() {
        String transfer = TRANSFER.replace("agreementId:'A2', ", "");
        signed().refuses("TransferPatent", transfer, "NOT_A_PARTY");
        signed().amid(new Others().relation("apple", "nokia", RelationKind.CONTROLLED, null, null))
                .records("TransferPatent", transfer, "patent-transfer-agreed", "patent-transfer-executed");
    }

    @Test
    void judgesACorrectionLikewise() {
        String correction = "{factRef:'grant:G1.licensor', from:'nokia', to:'apple', reason:'misread'}";
        String grant = GRANT.replace("'apple'", "'nokia'");
        signed().given("GrantLicense", grant).refuses("CorrectFact", correction, "CORRECTION_BREAKS_RULE");
        signed().amid(new Others().relation("apple", "nokia", RelationKind.CONTROLLED, null, null))
                .given("GrantLicense", grant)
                .records("CorrectFact", correction, "fact-corrected");
    }

    private static Story<?> signed() {
        return PartnershipStory.signed();
    }
}
