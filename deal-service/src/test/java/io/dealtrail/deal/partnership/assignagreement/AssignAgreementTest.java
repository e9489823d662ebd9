package io.dealtrail.deal.partnership.assignagreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import io.dealtrail.events.AgreementAssigned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When one party puts another in its place. */
class AssignAgreementTest {

    private static final String ON_CONDITION =
            "{agreementId:'A2', from:'nokia', to:'microsoft', on:'2017-07-04', conditionalOn:'condition:K1', sources:['release']}";

    private static final String BY_THE_NEW_PARTY =
            "{grantId:'G1', agreementId:'A2', licensor:'microsoft', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release']}";

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SatisfyCondition | condition-satisfied | on:'2017-07-05', | 2017-07-05
            SatisfyCondition | condition-satisfied | on:'2017-06-01', | 2017-07-04
            WaiveCondition | condition-waived | on:'2017-07-04', | 2017-07-04
            SatisfyCondition | condition-satisfied | | 2017-07-04/2017-07-05
            """)
    void takesEffectWithTheConditionForWhichItWaits(
            String command, String decided, @Nullable String on, String effect) {
        String day = on == null ? "" : on;
        String decision = "{conditionId:'K1', " + day + " sources:['release']}";
        var waiting = waiting().given("AssignAgreement", ON_CONDITION);
        waiting.refuses("GrantLicense", BY_THE_NEW_PARTY, "NOT_A_PARTY");
        var events = waiting.records(command, decision, decided, "agreement-assigned");
        assertThat(((AgreementAssigned) events.getLast()).effectiveOn()).hasToString(effect);
        waiting.given(command, decision).records("GrantLicense", BY_THE_NEW_PARTY, "license-granted");
    }

    @Test
    void hasNoEffectWhereTheConditionFails() {
        waiting()
                .given("AssignAgreement", ON_CONDITION)
                .records("FailCondition", "{conditionId:'K1', sources:['release']}", "condition-failed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            on:'2017-07-05', | 2017-07-05
            on:'2017-06-01', | 2017-07-04
             | 2017-07-04
            """)
    void hasEffectAtOnceWhereTheConditionWasMetBefore(@Nullable String on, String effect) {
        var event = (AgreementAssigned) waiting()
                .given("SatisfyCondition", "{conditionId:'K1', " + (on == null ? "" : on) + " sources:['release']}")
                .recordsOne("AssignAgreement", ON_CONDITION);
        assertThat(event.effectiveOn()).hasToString(effect);
    }

    @Test
    void waitsForWhatItIsConditionalOn() {
        String moved = "{factRef:'condition:K1.decidedOn', from:'2017-07-04', to:'%s', reason:'misread'}";
        var satisfied = waiting()
                .given("AssignAgreement", ON_CONDITION)
                .given("SatisfyCondition", "{conditionId:'K1', on:'2017-07-04', sources:['release']}");
        satisfied.refuses("CorrectFact", moved.formatted("2017-07-06"), "CORRECTION_BREAKS_RULE");
        satisfied.records("CorrectFact", moved.formatted("2017-07-05"), "fact-corrected");
        satisfied.refuses("RetractFact", "{factRef:'condition:K1.outcome', reason:'never'}", "HAS_DEPENDANTS");
    }

    private static Story<?> waiting() {
        return told().given(
                        "SignAgreement",
                        "{agreementId:'A3', types:['ASSET_PURCHASE'], parties:['nokia','microsoft'], announcedOn:'2017-05-01',"
                                + " conditions:[{conditionId:'K1',kind:'CLEARANCE'}], sources:['release']}");
    }

    private static Story<?> told() {
        return PartnershipStory.signed();
    }
}
