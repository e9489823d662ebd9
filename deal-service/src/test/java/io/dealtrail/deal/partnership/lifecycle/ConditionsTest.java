package io.dealtrail.deal.partnership.lifecycle;

import static io.dealtrail.deal.partnership.lifecycle.LifecycleStory.RELEASE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an agreement waits for. */
class ConditionsTest {

    private static final String SATISFIED = "{conditionId:'K1', on:'2018-02-01', by:{mention:'SAMR'}" + RELEASE;

    @ParameterizedTest
    @CsvSource({
        "SatisfyCondition,condition-satisfied",
        "WaiveCondition,condition-waived",
        "FailCondition,condition-failed"
    })
    void isDecidedOnce(String command, String event) {
        LifecycleStory.conditional().records(command, SATISFIED, event);
        LifecycleStory.conditional().given(command, SATISFIED).changesNothing(command, SATISFIED);
        LifecycleStory.conditional()
                .given(command, SATISFIED)
                .refuses("WaiveCondition", "{conditionId:'K1', on:'2018-03-01'" + RELEASE, "CONDITION_DECIDED");
    }

    @Test
    void isAddedToAnAgreement() {
        LifecycleStory.conditional()
                .records(
                        "AddCondition",
                        "{agreementId:'A3', conditionId:'K2', kind:'VOTE', due:'2018-12'" + RELEASE,
                        "condition-added");
        LifecycleStory.conditional()
                .given("AddCondition", "{agreementId:'A3', conditionId:'K2', kind:'VOTE'" + RELEASE)
                .given("SatisfyCondition", SATISFIED)
                .refuses("CloseAgreement", "{agreementId:'A3', on:'2018-05-01'" + RELEASE, "CONDITIONS_OPEN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SatisfyCondition | UNKNOWN_CONDITION | {conditionId:'K9', on:'2018-02-01', sources:['release']}
            SatisfyCondition | HAPPENED_IN_FUTURE | {conditionId:'K1', on:'2018-06-03', sources:['release']}
            SatisfyCondition | SOURCE_REQUIRED | {conditionId:'K1', on:'2018-02-01'}
            SatisfyCondition | RUMOUR_CANNOT_CHANGE_STATE | {conditionId:'K1', on:'2018-02-01', sources:['rumour']}
            SatisfyCondition | UNKNOWN_PARTY | {conditionId:'K1', on:'2018-02-01', by:'samr', sources:['release']}
            AddCondition | UNKNOWN_AGREEMENT | {agreementId:'A9', conditionId:'K2', kind:'VOTE', sources:['release']}
            AddCondition | DUPLICATE_CONDITION | {agreementId:'A3', conditionId:'K1', kind:'VOTE', sources:['release']}
            AddCondition | MALFORMED | {agreementId:'A3', conditionId:'K2', sources:['release']}
            """)
    void refusesWhatBreaksARule(String command, String code, String data) {
        LifecycleStory.conditional().refuses(command, data, code);
    }

    @Test
    void isNotDecidedOnceTheAgreementIsAbandoned() {
        LifecycleStory.conditional()
                .given("AbandonAgreement", "{agreementId:'A3', on:'2018-01-15', reason:'no clearance'" + RELEASE)
                .refuses("SatisfyCondition", SATISFIED, "AGREEMENT_TERMINAL");
    }
}
