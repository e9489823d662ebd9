package io.dealtrail.deal.partnership.assignagreement;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When one party puts another in its place. */
class AssignAgreementTest {

    private static final String ASSIGNED =
            "{agreementId:'A2', from:'nokia', to:'microsoft', on:'2017-07-05', sources:['release']}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {agreementId:'A2', from:'nokia', to:'microsoft', on:'2017-07-05', consent:'NOT_REQUIRED', sources:['release']}
            {agreementId:'A2', from:'nokia', to:{mention:'Some Buyer'}, sources:['release']}
            {agreementId:{description:'licences to makers of phones', count:60, counterparties:['apple',{mention:'Others'}]}, from:'nokia', to:'microsoft', sources:['release']}
            {description:'licences to makers of phones', from:'nokia', to:'microsoft', sources:['release']}
            {agreementId:'A2', from:'nokia', to:'microsoft', on:'2017-07-05', conditionalOn:'agreement:A1.closing', sources:['release']}
            """)
    void recordsItOnce(String data) {
        told().records("AssignAgreement", data, "agreement-assigned");
        told().given("AssignAgreement", data).changesNothing("AssignAgreement", data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {from:'nokia', to:'microsoft', sources:['release']}
            MALFORMED | {agreementId:'A2', description:'all', from:'nokia', to:'microsoft', sources:['release']}
            UNKNOWN_AGREEMENT | {agreementId:'A9', from:'nokia', to:'microsoft', sources:['release']}
            UNKNOWN_PARTY | {agreementId:'A2', from:'nokia', to:'nobody', sources:['release']}
            TRANSFER_TO_SELF | {agreementId:'A2', from:'nokia', to:'nokia', sources:['release']}
            NOT_A_PARTY | {agreementId:'A2', from:'apple', to:'microsoft', sources:['release']}
            MENTION_CANNOT_ACT | {agreementId:'A2', from:{mention:'Foxconn'}, to:'microsoft', sources:['release']}
            DATE_ORDER | {agreementId:'A2', from:'nokia', to:'microsoft', on:'2017-07-03', sources:['release']}
            HAPPENED_IN_FUTURE | {agreementId:'A2', from:'nokia', to:'microsoft', on:'2017-07-07', sources:['release']}
            SOURCE_REQUIRED | {agreementId:'A2', from:'nokia', to:'microsoft'}
            RUMOUR_CANNOT_CHANGE_STATE | {agreementId:'A2', from:'nokia', to:'microsoft', sources:['rumour']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        told().refuses("AssignAgreement", data, code);
    }

    @Test
    void putsTheNewPartyInThePlaceOfTheOld() {
        String grant =
                "{grantId:'G1', agreementId:'A2', licensor:'microsoft', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release']}";
        told().refuses("GrantLicense", grant, "NOT_A_PARTY");
        told().given("AssignAgreement", ASSIGNED).records("GrantLicense", grant, "license-granted");
        told().given("AssignAgreement", ASSIGNED)
                .refuses("AssignAgreement", ASSIGNED.replace("07-05", "07-06"), "NOT_A_PARTY");
    }

    @Test
    void needsTheConsentThatADutyAsksFor() {
        var told = told().given(
                        "AddObligation",
                        "{obligationId:'O1', agreementId:'A2', kind:'CONSENT_REQUIRED', promisors:['nokia'], promisees:['xiaomi'], what:'no assignment', trigger:{event:'ASSIGNMENT', of:['nokia']}, sources:['release']}");
        told.refuses("AssignAgreement", ASSIGNED, "CONSENT_MISSING");
        told.given(
                "RecordConsent",
                "{obligationId:'O1', by:'xiaomi', for:{agreement:'A2', to:'hmd'}, sources:['release']}");
        told.refuses("AssignAgreement", ASSIGNED, "CONSENT_MISSING");
        told.given(
                "RecordConsent",
                "{obligationId:'O1', by:'xiaomi', for:{agreement:'A2', to:'microsoft'}, sources:['release']}");
        told.records("AssignAgreement", ASSIGNED, "agreement-assigned");
    }

    @Test
    void takesEffectWithTheClosingForWhichItWaits() {
        String grant =
                "{grantId:'G1', agreementId:'A2', licensor:'microsoft', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release']}";
        var told =
                told().given("AssignAgreement", ASSIGNED.replace("to:", "conditionalOn:'agreement:A1.closing', to:"));
        told.refuses("GrantLicense", grant, "NOT_A_PARTY");
        String closing = "{agreementId:'A1', on:'2017-07-05', sources:['release']}";
        told.records("CloseAgreement", closing, "agreement-closed", "agreement-assigned");
        told.given("CloseAgreement", closing).records("GrantLicense", grant, "license-granted");
    }

    private static Story<?> told() {
        return PartnershipStory.signed();
    }
}
