package io.dealtrail.deal.partnership.lifecycle;

import static io.dealtrail.deal.partnership.lifecycle.LifecycleStory.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.story.Story;
import io.dealtrail.events.AgreementAmended;
import io.dealtrail.events.AgreementRenewed;
import io.dealtrail.events.AgreementTermExtended;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long agreements run: terms that become known, amendments, renewals and options. */
class TermsTest {

    private static final String TERM = ", effectiveTo:'2018-12-31'";
    private static final String OPTION = TERM
            + ", options:[{optionId:'O1', holder:'xiaomi', effect:'EXTEND', extendBy:'P2Y', window:{from:'2018-01-01', to:'2018-05-15'}},"
            + "{optionId:'O2', effect:'TERMINATE'}, {optionId:'O3', holder:'nokia', effect:'EXTEND_TO_PERPETUITY'},"
            + "{optionId:'O4', effect:'PURCHASE'}]";
    private static final String EXERCISED = "{agreementId:'A3', optionId:'O1', by:'xiaomi', on:'2018-03-01'" + RELEASE;

    @Test
    void learnsATerm() {
        LifecycleStory.signed("")
                .records("SetTerm", "{agreementId:'A3', term:{kind:'YEARS', n:6}" + RELEASE, "agreement-term-set");
        LifecycleStory.signed("")
                .records("SetTerm", "{agreementId:'A3', effectiveTo:'2023-05-31'" + RELEASE, "agreement-term-set");
        LifecycleStory.signed("").refuses("SetTerm", "{agreementId:'A3'" + RELEASE, "MALFORMED");
        LifecycleStory.signed("")
                .refuses("SetTerm", "{agreementId:'A3', effectiveTo:'2016-05-31'" + RELEASE, "DATE_ORDER");
    }

    @Test
    void isAmendedWhileItRuns() {
        String amended = "{agreementId:'A3', amendmentId:'M1', changes:[{factRef:'agreement:A3.effectiveTo',"
                + " from:'2018-12-31', to:'2020-12-31'}], signedOn:'2018-02-01'" + RELEASE;
        Story<?> story = LifecycleStory.signed(TERM).given("AmendAgreement", amended);
        story.changesNothing("AmendAgreement", amended);
        story.refuses("AmendAgreement", amended.replace("2020-12-31", "2021-12-31"), "DUPLICATE_AMENDMENT");
        LifecycleStory.signed(TERM)
                .refuses("AmendAgreement", amended.replace("2018-02-01", "2017-02-01"), "DATE_ORDER");
        LifecycleStory.signed(TERM)
                .refuses("AmendAgreement", amended.replace("agreement:A3", "grant:G9"), "UNKNOWN_GRANT");
        LifecycleStory.signed(TERM)
                .refuses(
                        "AmendAgreement",
                        amended.replace("agreement:A3.eff", "other/agreement:A3.eff"),
                        "WRONG_PARTNERSHIP");
        LifecycleStory.signed(", effectiveTo:'2017-12-31'").refuses("AmendAgreement", amended, "AGREEMENT_TERMINAL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | agreement:A3.types | ['FOO']
            MALFORMED | agreement:A3.effectiveTo | [1]
            MALFORMED | agreement:A3.effectiveTo | 'soon'
            MALFORMED | agreement:A3.term | {kind:'YEARS', n:-3}
            MALFORMED | agreement:A3.parties | 5
            MALFORMED | agreement:A3.colour | 'red'
            MALFORMED | agreement:A3.signedOn | '2016-01-01'
            MALFORMED | agreement:A3.agreementId | 'A1'
            MALFORMED | agreement:A3.status | 'ABANDONED'
            MALFORMED | agreement:A3.stage | 'RUMOURED'
            MALFORMED | grant:G9.licensor | null
            MALFORMED | grant:G9.territory | 'MARS'
            MALFORMED | grant:G9.subject.colour | 'red'
            MALFORMED | grant:G9.territory.include.colour | 'red'
            TOO_FEW_PARTIES | agreement:A3.parties | ['nokia']
            DATE_ORDER | agreement:A3.effectiveTo | '2001-01-01'
            SELF_LICENSE | grant:G9.licensee | 'nokia'
            NOT_A_PARTY | grant:G9.licensor | 'hmd'
            UNKNOWN_PARTY | grant:G9.licensee | 'nobody'
            UNKNOWN_PORTFOLIO | grant:G9.subject | {kind:'PORTFOLIO', portfolioId:'nowhere'}
            """)
    void isNotAmendedToWhatNoAgreementCanSay(String code, String fact, String value) {
        licensed().refuses("AmendAgreement", amendment(fact, value), code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            agreement:A3.effectiveTo | '2021-12-31' | agreement:A3.effectiveTo | "2021-12-31"
            agreement:A3.title | 'New' | agreement:A3.title | "New"
            grant:G9.territory | 'WORLDWIDE' | grant:G9.territory | "WORLDWIDE"
            grant:G9.territory.include | ['CN','IN'] | grant:G9.territory | {"include":["CN","IN"]}
            grant:G9.royaltyBearing | true | grant:G9.royaltyBearing | true
            """)
    void isAmendedInWholeTerms(String fact, String value, String term, String whole) {
        AgreementAmended event = (AgreementAmended) licensed().recordsOne("AmendAgreement", amendment(fact, value));
        assertThat(event.changes()).singleElement().satisfies(change -> {
            assertThat(change.factRef()).hasToString(term);
            assertThat(change.to()).hasToString(whole);
        });
        licensed()
                .given("AmendAgreement", amendment(fact, value))
                .changesNothing("AmendAgreement", amendment(fact, value));
    }

    @Test
    void hasBeenAmendedByNowWhereNobodySaysWhen() {
        String undated = amendment("agreement:A3.title", "'New'").replace(", signedOn:'2018-02-01'", "");
        AgreementAmended event = (AgreementAmended) licensed().recordsOne("AmendAgreement", undated);
        assertThat(event.effectiveFrom()).hasToString("../2018-06-01");
        licensed().given("AmendAgreement", undated).changesNothing("AmendAgreement", undated);
    }

    private static Story<?> licensed() {
        return LifecycleStory.signed(", effectiveFrom:'2017-06-01', effectiveTo:'2019-12-31'")
                .given(
                        "GrantLicense",
                        "{grantId:'G9', agreementId:'A3', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, territory:{include:['CN']}"
                                + RELEASE);
    }

    private static String amendment(String fact, String value) {
        return "{agreementId:'A3', amendmentId:'M1', changes:[{factRef:'%s', to:%s}], signedOn:'2018-02-01'%s"
                .formatted(fact, value, RELEASE);
    }

    @Test
    void isRenewedBeforeItEnds() {
        String renewed = "{agreementId:'A3', newEffectiveTo:'2021-12-31', signedOn:'2018-02-01'" + RELEASE;
        Story<?> story = LifecycleStory.signed(TERM);
        AgreementRenewed event = (AgreementRenewed) story.recordsOne("RenewAgreement", renewed);
        assertThat(event.number()).isEqualTo(1);
        assertThat(Objects.requireNonNull(event.previousEffectiveTo()).text()).isEqualTo("2018-12-31");

        story.given("RenewAgreement", renewed).changesNothing("RenewAgreement", renewed);
        story.refuses(
                "RenewAgreement",
                "{agreementId:'A3', newEffectiveTo:'2020-12-31', signedOn:'2018-03-01'" + RELEASE,
                "RENEWAL_SHORTENS_TERM");
        story.records(
                "RenewAgreement",
                "{agreementId:'A3', newEffectiveTo:'2022-12-31', signedOn:'2018-03-01'" + RELEASE,
                "agreement-renewed");
        LifecycleStory.signed(", effectiveTo:'2017-12-31'").refuses("RenewAgreement", renewed, "RENEWAL_AFTER_EXPIRY");
        LifecycleStory.signed(", effectiveTo:'2018-01-31'").records("RenewAgreement", renewed, "agreement-renewed");
        LifecycleStory.signed(TERM)
                .refuses("RenewAgreement", renewed.replace("2018-02-01", "2018-07-01"), "HAPPENED_IN_FUTURE");
    }

    @Test
    void isExtendedByItsOption() {
        Story<?> story = LifecycleStory.signed(OPTION);
        var events = story.records("ExerciseOption", EXERCISED, "option-exercised", "agreement-term-extended");
        assertThat(Objects.requireNonNull(((AgreementTermExtended) events.get(1)).effectiveTo())
                        .text())
                .isEqualTo("2020-12-31");
        story.given("ExerciseOption", EXERCISED).changesNothing("ExerciseOption", EXERCISED);
        story.refuses("ExerciseOption", EXERCISED.replace("2018-03-01", "2018-03-02"), "OPTION_ALREADY_EXERCISED");
    }

    @Test
    void isEndedOrBoughtByItsOption() {
        LifecycleStory.signed(OPTION)
                .records("ExerciseOption", EXERCISED.replace("O1", "O2"), "option-exercised", "agreement-terminated");
        LifecycleStory.signed(OPTION)
                .records(
                        "ExerciseOption",
                        EXERCISED.replace("O1", "O3").replace("xiaomi", "nokia"),
                        "option-exercised",
                        "agreement-term-extended");
        LifecycleStory.signed(OPTION).records("ExerciseOption", EXERCISED.replace("O1", "O4"), "option-exercised");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UNKNOWN_OPTION | {agreementId:'A3', optionId:'O9', by:'xiaomi', on:'2018-03-01', sources:['release']}
            UNKNOWN_OPTION | {agreementId:'A1', optionId:'O1', by:'xiaomi', on:'2018-03-01', sources:['release']}
            OPTION_HOLDER_ONLY | {agreementId:'A3', optionId:'O1', by:'nokia', on:'2018-03-01', sources:['release']}
            OPTION_HOLDER_ONLY | {agreementId:'A3', optionId:'O4', by:'apple', on:'2018-03-01', sources:['release']}
            MENTION_CANNOT_ACT | {agreementId:'A3', optionId:'O4', by:{mention:'Foxconn'}, on:'2018-03-01', sources:['release']}
            OPTION_NOT_EXERCISABLE | {agreementId:'A3', optionId:'O1', by:'xiaomi', on:'2017-12-01', sources:['release']}
            OPTION_NOT_EXERCISABLE | {agreementId:'A3', optionId:'O1', by:'xiaomi', on:'2018-05-20', sources:['release']}
            OPTION_NOT_EXERCISABLE | {agreementId:'A3', optionId:'O4', by:'xiaomi', on:'2017-05-01', sources:['release']}
            HAPPENED_IN_FUTURE | {agreementId:'A3', optionId:'O1', by:'xiaomi', on:'2018-07-01', sources:['release']}
            SOURCE_REQUIRED | {agreementId:'A3', optionId:'O1', by:'xiaomi', on:'2018-03-01'}
            """)
    void refusesToExerciseWhatBreaksARule(String code, String data) {
        LifecycleStory.signed(OPTION).refuses("ExerciseOption", data, code);
    }

    @Test
    void isNotExtendedAfterExpiry() {
        LifecycleStory.signed(", effectiveTo:'2017-12-31', options:[{optionId:'O1', effect:'EXTEND', extendBy:'P2Y'}]")
                .refuses("ExerciseOption", EXERCISED, "AGREEMENT_EXPIRED");
    }
}
