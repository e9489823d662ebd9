package io.dealtrail.deal.partnership.addclause;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a clause of an agreement becomes known. */
class AddClauseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {agreementId:'A2', kind:'GOVERNING_LAW', text:'the law of Finland', sources:['release']}
            {agreementId:'A2', kind:'Covenant Not To Sue', text:'none sues', sources:['release']}
            {agreementId:'A2', kind:'Rofr/Rofo/Rofn', text:'first refusal', sources:['release']}
            """)
    void recordsItOnce(String data) {
        told().records("AddClause", data, "clause-added");
        told().given("AddClause", data).changesNothing("AddClause", data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {agreementId:'A2', kind:'GOVERNING_LAW', sources:['release']}
            UNKNOWN_AGREEMENT | {agreementId:'A9', kind:'GOVERNING_LAW', text:'x', sources:['release']}
            SOURCE_REQUIRED | {agreementId:'A2', kind:'GOVERNING_LAW', text:'x'}
            RUMOUR_CANNOT_CHANGE_STATE | {agreementId:'A2', kind:'GOVERNING_LAW', text:'x', sources:['rumour']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        told().refuses("AddClause", data, code);
    }

    private static Story<?> told() {
        return PartnershipStory.signed();
    }
}
