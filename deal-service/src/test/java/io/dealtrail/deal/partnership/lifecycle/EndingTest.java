package io.dealtrail.deal.partnership.lifecycle;

import static io.dealtrail.deal.partnership.lifecycle.LifecycleStory.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import io.dealtrail.events.AgreementPartiallyTerminated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How agreements are announced, expire, are terminated and abandoned. */
class EndingTest {

    private static final String TERMINATED = "{agreementId:'A3', on:'2018-02-01', reason:'breach'" + RELEASE;
    private static final String ABANDONED = "{agreementId:'A3', on:'2018-02-01', reason:'no approval'" + RELEASE;
    private static final String ANNOUNCED =
            "{agreementId:'A5', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05'" + RELEASE;

    @Test
    void isSignedAfterItWasAnnounced() {
        Story<?> announced = PartnershipStory.opened().given("AnnounceAgreement", ANNOUNCED);
        announced.changesNothing("AnnounceAgreement", ANNOUNCED);
        announced.refuses("AnnounceAgreement", ANNOUNCED.replace("SUPPLY", "POOL"), "DUPLICATE_AGREEMENT");
        String signed =
                "{agreementId:'A5', types:['SUPPLY'], parties:['nokia','xiaomi'], signedOn:'2017-07-05'" + RELEASE;
        announced.records("SignAgreement", signed, "agreement-signed");
        announced
                .given("SignAgreement", signed)
                .refuses("SignAgreement", signed.replace("SUPPLY", "POOL"), "DUPLICATE_AGREEMENT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            DATE_REQUIRED | {agreementId:'A5', types:['SUPPLY'], parties:['nokia','xiaomi'], sources:['release']}
            TOO_FEW_PARTIES | {agreementId:'A5', types:['SUPPLY'], parties:['nokia'], announcedOn:'2017-07-05', sources:['release']}
            MENTION_CANNOT_ACT | {agreementId:'A5', types:['SUPPLY'], parties:['nokia',{mention:'Foxconn'}], announcedOn:'2017-07-05', sources:['release']}
            HAPPENED_IN_FUTURE | {agreementId:'A5', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-07', sources:['tomorrow']}
            SOURCE_REQUIRED | {agreementId:'A5', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05'}
            RUMOUR_CANNOT_CHANGE_STATE | {agreementId:'A5', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-04', sources:['rumour']}
            """)
    void refusesToAnnounceWhatBreaksARule(String code, String data) {
        PartnershipStory.opened().refuses("AnnounceAgreement", data, code);
    }

    @Test
    void expiresByItself() {
        Story<?> dated = LifecycleStory.signed(", effectiveTo:'2017-12-31'");
        dated.changesNothing("ExpireAgreement", "{agreementId:'A3', on:'2017-12-31'" + RELEASE);
        dated.refuses("ExpireAgreement", "{agreementId:'A3', on:'2017-11-30'" + RELEASE, "ALREADY_DISCLOSED");
        dated.refuses("ExpireAgreement", "{agreementId:'A3', on:'2018-01-31'" + RELEASE, "AGREEMENT_TERMINAL");
        LifecycleStory.signed(", term:'MULTI_YEAR_UNSPECIFIED'")
                .records("ExpireAgreement", "{agreementId:'A3', on:'2018-05-31'" + RELEASE, "agreement-expired");
    }

    @Test
    void isNotCorrectedToHaveExpiredBeforeItBegan() {
        LifecycleStory.signed(", term:'MULTI_YEAR_UNSPECIFIED'")
                .given("ExpireAgreement", "{agreementId:'A3', on:'2018-05-31'" + RELEASE)
                .refuses(
                        "CorrectFact",
                        "{factRef:'agreement:A3.effectiveTo', from:'2018-05-31', to:'2011-05-31', reason:'misread'}",
                        "CORRECTION_BREAKS_RULE");
        LifecycleStory.signed(", effectiveFrom:'2017-06-01'")
                .given("SetTerm", "{agreementId:'A3', effectiveTo:'2020-12-31'" + RELEASE)
                .refuses(
                        "CorrectFact",
                        "{factRef:'agreement:A3.effectiveFrom', from:'2017-06-01', to:'2021-06-01', reason:'misread'}",
                        "CORRECTION_BREAKS_RULE");
    }

    @Test
    void isTerminatedOnce() {
        Story<?> terminated = LifecycleStory.signed("").given("TerminateAgreement", TERMINATED);
        terminated.changesNothing("TerminateAgreement", TERMINATED);
        terminated.refuses("TerminateAgreement", TERMINATED.replace("2018-02-01", "2018-03-01"), "AGREEMENT_TERMINAL");
        terminated.refuses(
                "AddCondition", "{agreementId:'A3', conditionId:'K2', kind:'VOTE'" + RELEASE, "AGREEMENT_TERMINAL");
        terminated.refuses(
                "GrantLicense",
                "{grantId:'G9', agreementId:'A3', licensor:'nokia', licensee:'xiaomi', from:'2018-03-01',"
                        + " subject:{kind:'ALL_PATENTS'}" + RELEASE,
                "GRANT_OUTSIDE_TERM");
        terminated.records(
                "AmendAgreement",
                "{agreementId:'A3', amendmentId:'M1', signedOn:'2017-12-01', changes:[{factRef:'agreement:A3.title', to:'T'}]"
                        + RELEASE,
                "agreement-amended");
    }

    @Test
    void isTerminatedInPart() {
        Story<?> granted = LifecycleStory.signed("")
                .given(
                        "GrantLicense",
                        "{grantId:'G3', agreementId:'A3', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'},"
                                + " field:{include:['PHONES','AUTOMOTIVE']}, territory:{include:['CN']}" + RELEASE);
        String part = "{agreementId:'A3', on:'2018-02-01', reason:'sold', scope:{fields:['AUTOMOTIVE']}" + RELEASE;
        AgreementPartiallyTerminated event =
                (AgreementPartiallyTerminated) granted.recordsOne("TerminateAgreement", part);
        assertThat(event.narrowed()).singleElement().satisfies(narrowed -> {
            assertThat(narrowed.field())
                    .hasToString("FieldOfUse[word=null, include=[PHONES], exclude=[AUTOMOTIVE], text=null]");
            assertThat(narrowed.territory()).isNull();
        });
        AgreementPartiallyTerminated whole = (AgreementPartiallyTerminated)
                granted.recordsOne("TerminateAgreement", part.replace("fields:['AUTOMOTIVE']", "territories:['CN']"));
        assertThat(whole.narrowed())
                .singleElement()
                .satisfies(narrowed -> assertThat(narrowed.ended()).isTrue());
        granted.given("TerminateAgreement", part).changesNothing("TerminateAgreement", part);
        granted.refuses("TerminateAgreement", part.replace("fields:['AUTOMOTIVE']", "grants:['G9']"), "UNKNOWN_GRANT");
    }

    @Test
    void isAbandonedBeforeItCloses() {
        Story<?> abandoned = LifecycleStory.conditional().given("AbandonAgreement", ABANDONED);
        abandoned.changesNothing("AbandonAgreement", ABANDONED);
        abandoned.refuses("CloseAgreement", "{agreementId:'A3', on:'2018-03-01'" + RELEASE, "CONDITIONS_OPEN");
        abandoned.refuses("RenewAgreement", "{agreementId:'A3', signedOn:'2018-03-01'" + RELEASE, "AGREEMENT_TERMINAL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TerminateAgreement | UNKNOWN_AGREEMENT | {agreementId:'A9', on:'2018-03-01', reason:'r', sources:['release']}
            TerminateAgreement | DATE_ORDER | {agreementId:'A3', on:'2017-05-01', reason:'r', sources:['release']}
            TerminateAgreement | HAPPENED_IN_FUTURE | {agreementId:'A3', on:'2018-06-03', reason:'r', sources:['release']}
            TerminateAgreement | MALFORMED | {agreementId:'A3', on:'2018-03-01', sources:['release']}
            TerminateAgreement | SOURCE_REQUIRED | {agreementId:'A3', on:'2018-03-01', reason:'r'}
            AbandonAgreement | DATE_ORDER | {agreementId:'A3', on:'2017-05-01', reason:'r', sources:['release']}
            AbandonAgreement | RUMOUR_CANNOT_CHANGE_STATE | {agreementId:'A3', on:'2018-03-01', reason:'r', sources:['rumour']}
            """)
    void refusesWhatBreaksARule(String command, String code, String data) {
        LifecycleStory.signed("").refuses(command, data, code);
    }
}
