package io.dealtrail.deal.partnership.lifecycle;

import static io.dealtrail.deal.partnership.lifecycle.LifecycleStory.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.story.Story;
import io.dealtrail.events.PatentTransferExecuted;
import io.dealtrail.events.RelativeDatesResolved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How agreements close and come into force. */
class ClosingTest {

    private static final String CLOSED = "{agreementId:'A3', on:'2018-03-01'" + RELEASE;
    private static final String IN_FORCE = "{agreementId:'A3', on:'2018-03-01'" + RELEASE;

    @Test
    void closesOnce() {
        Story<?> closed = LifecycleStory.signed("").given("CloseAgreement", CLOSED);
        closed.changesNothing("CloseAgreement", CLOSED);
        closed.records(
                "CloseAgreement", "{agreementId:'A3', on:'2018-03-01', sources:['article']}", "agreement-closed");
        closed.refuses("CloseAgreement", "{agreementId:'A3', on:'2018-03-02'" + RELEASE, "ALREADY_CLOSED");
        closed.refuses("RescheduleClosing", "{agreementId:'A3', expectedClosing:'2018-09'" + RELEASE, "ALREADY_CLOSED");
        closed.refuses(
                "AbandonAgreement", "{agreementId:'A3', on:'2018-04-01', reason:'r'" + RELEASE, "ALREADY_CLOSED");
    }

    @Test
    void executesWhatWaitedForIt() {
        var events = LifecycleStory.signed("")
                .given(
                        "SignAgreement",
                        "{agreementId:'A4', types:['PATENT_LICENSE'], parties:['nokia','xiaomi'], signedOn:'2017-06-01',"
                                + " effectiveTo:{relativeTo:'agreement:A3.closing', plus:'P30M'}" + RELEASE)
                .given(
                        "TransferPatent",
                        "{transferId:'T3', agreementId:'A3', transferors:['nokia'], transferees:['xiaomi'], status:'AGREED',"
                                + " conditionalOn:'agreement:A3.closing', assets:{kind:'PORTFOLIO', count:{qualifier:'UNKNOWN',"
                                + " unit:'PATENT_ASSETS'}}" + RELEASE)
                .records(
                        "CloseAgreement",
                        CLOSED,
                        "agreement-closed",
                        "relative-dates-resolved",
                        "patent-transfer-executed");
        assertThat(((RelativeDatesResolved) events.get(1)).dates())
                .singleElement()
                .satisfies(date -> assertThat(date.on().text()).isEqualTo("2020-08-31"));
        assertThat(((PatentTransferExecuted) events.get(2)).executedOn().text()).isEqualTo("2018-03-01");
    }

    @Test
    void needsTheConsentToAChangeOfControl() {
        String closing = "{agreementId:'A8', on:'2018-03-01'" + RELEASE;
        Story<?> bought = LifecycleStory.signed("")
                .given(
                        "AddObligation",
                        "{obligationId:'O1', agreementId:'A3', kind:'CONSENT_REQUIRED', promisors:['xiaomi'], promisees:['nokia'],"
                                + " what:'change of control', trigger:{event:'CHANGE_OF_CONTROL', of:['xiaomi']}"
                                + RELEASE)
                .given(
                        "SignAgreement",
                        "{agreementId:'A8', types:['SHARE_PURCHASE'], signedOn:'2018-01-01',"
                                + " parties:[{party:'microsoft',roles:['BUYER']},{party:'xiaomi',roles:['TARGET']}]"
                                + RELEASE)
                .given(
                        "AddObligation",
                        "{obligationId:'O2', agreementId:'A8', kind:'CONSENT_REQUIRED', promisors:['xiaomi'], promisees:[{mention:'Some Bank'}],"
                                + " what:'change of control', trigger:{event:'CHANGE_OF_CONTROL'}" + RELEASE);
        bought.refuses("CloseAgreement", closing, "CONSENT_MISSING");
        bought.given("RecordConsent", "{obligationId:'O1', by:'nokia', for:{party:'xiaomi', to:'microsoft'}" + RELEASE)
                .records("CloseAgreement", closing, "agreement-closed");
    }

    @Test
    void waitsForItsConditions() {
        Story<?> conditional = LifecycleStory.conditional();
        conditional.refuses("CloseAgreement", CLOSED, "CONDITIONS_OPEN");
        conditional.refuses("BringIntoForce", IN_FORCE, "CONDITIONS_OPEN");
        conditional.given("SatisfyCondition", "{conditionId:'K1', on:'2018-04-01'" + RELEASE);
        conditional.refuses("CloseAgreement", CLOSED, "CONDITIONS_OPEN");
        conditional.records("CloseAgreement", "{agreementId:'A3', on:'2018-04-01'" + RELEASE, "agreement-closed");
        conditional.records("BringIntoForce", IN_FORCE, "agreement-became-effective");
    }

    @Test
    void neverHappensAfterAConditionFailed() {
        Story<?> failed =
                LifecycleStory.conditional().given("FailCondition", "{conditionId:'K1', on:'2018-02-01'" + RELEASE);
        failed.refuses("CloseAgreement", CLOSED, "CONDITION_FAILED");
        failed.refuses("BringIntoForce", IN_FORCE, "CONDITION_FAILED");
    }

    @Test
    void bringsIntoForceOnce() {
        Story<?> inForce = LifecycleStory.signed("").given("BringIntoForce", IN_FORCE);
        inForce.changesNothing("BringIntoForce", IN_FORCE);
        inForce.refuses("BringIntoForce", "{agreementId:'A3', on:'2018-03-02'" + RELEASE, "ALREADY_IN_FORCE");
        LifecycleStory.signed(", effectiveFrom:'2017-06-15'").refuses("BringIntoForce", IN_FORCE, "ALREADY_IN_FORCE");
        LifecycleStory.signed("")
                .records(
                        "BringIntoForce", "{agreementId:'A3', on:'2016-01-01'" + RELEASE, "agreement-became-effective");
    }

    @Test
    void isRescheduled() {
        LifecycleStory.signed(", expectedClosing:'2018-03'")
                .records(
                        "RescheduleClosing",
                        "{agreementId:'A3', expectedClosing:'2018-09', announcedOn:'2018-02-01'" + RELEASE,
                        "closing-rescheduled");
    }

    @Test
    void isCorrectedOnlyToADayThatItCanBe() {
        Story<?> closed = LifecycleStory.signed("").given("CloseAgreement", CLOSED);
        closed.refuses(
                "CorrectFact",
                "{factRef:'agreement:A3.closedOn', from:'2018-03-01', to:'2017-03-01', reason:'typo'}",
                "CORRECTION_BREAKS_RULE");
        closed.records(
                "CorrectFact",
                "{factRef:'agreement:A3.closedOn', from:'2018-03-01', to:'2018-03-02', reason:'typo'}",
                "fact-corrected");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CloseAgreement | UNKNOWN_AGREEMENT | {agreementId:'A9', on:'2018-03-01', sources:['release']}
            CloseAgreement | DATE_ORDER | {agreementId:'A3', on:'2017-05-01', sources:['release']}
            CloseAgreement | HAPPENED_IN_FUTURE | {agreementId:'A3', on:'2018-06-03', sources:['release']}
            CloseAgreement | SOURCE_REQUIRED | {agreementId:'A3', on:'2018-03-01'}
            CloseAgreement | RUMOUR_CANNOT_CHANGE_STATE | {agreementId:'A3', on:'2018-03-01', sources:['rumour']}
            CloseAgreement | MALFORMED | {agreementId:'A3', sources:['release']}
            BringIntoForce | HAPPENED_IN_FUTURE | {agreementId:'A3', on:'2018-06-03', sources:['release']}
            RescheduleClosing | DATE_ORDER | {agreementId:'A3', expectedClosing:'2017-05-01', sources:['release']}
            """)
    void refusesWhatBreaksARule(String command, String code, String data) {
        LifecycleStory.signed("").refuses(command, data, code);
    }

    @Test
    void doesNotHappenAfterAnEnd() {
        LifecycleStory.signed("")
                .given("TerminateAgreement", "{agreementId:'A3', on:'2018-02-01', reason:'r'" + RELEASE)
                .refuses("CloseAgreement", CLOSED, "AGREEMENT_TERMINAL");
    }
}
